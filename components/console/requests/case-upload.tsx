"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useSyncExternalStore } from "react";
import { uploadFile } from "@/components/console/editor/upload";
import type { Choice } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { formatSize } from "@/lib/files/media-types";

interface CaseUploadProps {
  /** where the file goes to, up to the kind: "/api/requests/files?request=…" */
  address: string;
  kinds: readonly Choice[];
  limit: number;
  /** where to go when it is there; stays on the page without it */
  done?: string;
}

const CONTROL = "min-h-11 w-full rounded border border-field bg-white px-3 py-2";

const never = () => () => undefined;
/** Whether the page answers yet: a file chosen before that would be lost. */
const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Takes files into a case, one after another: the kind first, then the file. */
export function CaseUpload({ address, kinds, limit, done }: CaseUploadProps) {
  const router = useRouter();
  const [kind, setKind] = useState(kinds[0]?.value ?? "");
  const [part, setPart] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [kept, setKept] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const ready = useReady();

  const send = async (file: File) => {
    setProblem(null);
    if (file.size > limit) return setProblem(`“${file.name}”超过 ${formatSize(limit)} 的上限，没有上传。请压缩或拆成几个文件。`);
    setPart(0);
    try {
      const { name } = await uploadFile(file, setPart, undefined, `${address}&kind=${kind}`);
      setKept((all) => [...all, name]);
      if (done !== undefined) router.push(done);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "没有上传，请再试一次。");
    } finally {
      setPart(null);
    }
  };

  return (
    <div className="mb-6 max-w-[44rem]">
      <div aria-live="polite">
        {problem !== null && (
          <Notice tone="late" role="alert" className="mb-4">
            {problem}
          </Notice>
        )}
        {kept.length > 0 && <p className="mb-3 text-small text-jade">已上传：{kept.join("、")}</p>}
      </div>
      <label className="mb-4 block font-semibold">
        材料的种类
        <select value={kind} disabled={!ready} onChange={(event) => setKind(event.target.value)} className={`${CONTROL} mt-1 font-normal`}>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="block font-semibold">
        文件
        <input
          ref={input}
          type="file"
          disabled={!ready || part !== null}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void send(file);
            event.target.value = "";
          }}
          className={`${CONTROL} mt-1 font-normal`}
        />
      </label>
      <noscript>
        <p className="mt-1">上传文件需要浏览器启用 JavaScript。</p>
      </noscript>
      <p className="mt-1 text-small text-ink-3">
        {part === null
          ? `单个文件不超过 ${formatSize(limit)}，选定后立即上传。`
          : part >= 1
            ? "检查中……"
            : `已上传 ${Math.round(part * 100)}%`}
      </p>
    </div>
  );
}
