import { formatSize } from "@/lib/files/media-types";
import type { DraftFile } from "@/lib/requests/intake/draft";

/** What has been uploaded, each with a button of the form around that takes it out again. */
export function KeptFiles({ files }: { files: readonly Pick<DraftFile, "id" | "name" | "size">[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="mb-2 border-t border-rule">
      {files.map(({ id, name, size }) => (
        <li key={id} className="flex items-center gap-x-4 border-b border-rule text-small">
          <span className="text-jade">已上传</span>
          <span className="min-w-0 flex-1 py-2 wrap-anywhere">
            {name} <span className="num whitespace-nowrap text-ink-3">{formatSize(size)}</span>
          </span>
          <button type="submit" name="remove" value={id} className="min-h-11 px-2 text-blue underline underline-offset-4">
            删除<span className="sr-only">“{name}”</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
