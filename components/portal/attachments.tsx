import { findByExtension, formatSize } from "@/lib/files/media-types";
import { fileAddress, type PortalAttachment } from "@/lib/portal/item";

interface AttachmentsProps {
  files: readonly PortalAttachment[];
  level: "h2" | "h3";
}

/** Attachments with their type and size; they are downloads, so plain links. */
export function Attachments({ files, level: Heading }: AttachmentsProps) {
  if (files.length === 0) return null;
  return (
    <section className="mx-auto mt-9 max-w-[45rem]">
      <Heading className="border-b border-rule-2 pb-1 text-base">附件</Heading>
      <ol>
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-baseline justify-between gap-x-5 border-b border-rule py-2">
            <a href={fileAddress(file)} download={file.name} className="min-w-0 py-0.5">
              {file.name}
            </a>
            <span className="num text-small text-ink-3">
              {findByExtension(file.extension)?.label ?? file.extension.toUpperCase()}，{formatSize(file.size)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
