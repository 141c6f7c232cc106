import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { foundIn, isProved } from "@/lib/requests/case/inspection";
import { FILE_KIND_WORDS, SEALED_KINDS } from "@/lib/requests/case/words";
import type { CaseView } from "@/lib/requests/queries/case-view";

const kilobytes = (size: number): string =>
  size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
const REDACTABLE = ["pdf", "png", "jpg", "jpeg"];

/** 文书: what was sent out, numbered, as PDF and DOCX. */
export function LettersSection({ view }: { view: CaseView }) {
  if (view.letters.length === 0) return null;
  return (
    <Section title="文书" aside={`${view.letters.length} 份`}>
      <ul className="text-small">
        {view.letters.map((letter) => (
          <li key={letter.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
            <span className="min-w-0 flex-1">
              {letter.title}
              {letter.docNo !== "" && <span className="num ml-2 text-ink-3">{letter.docNo}</span>}
              <span className="block text-ink-3">
                致{letter.to} · <DateText date={letter.issuedOn} />
              </span>
            </span>
            {letter.erased ? (
              <span className="text-ink-3">已清除</span>
            ) : (
              (["pdf", "docx"] as const).map((form) => (
                <a key={form} href={`/api/requests/letters/${letter.id}?as=${form}`} className="inline-flex min-h-10 items-center">
                  {form.toUpperCase()}
                  <span className="sr-only">：{letter.title}</span>
                </a>
              ))
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the check for unseen contents found in a file that may be handed out. */
function Inspection({ file: { kind, extension, inspection, erased } }: { file: CaseView["files"][number] }) {
  if (erased) return null;
  if (isProved(inspection)) return <Tag tone="done">遮盖已验证</Tag>;
  if (kind !== "source" || !REDACTABLE.includes(extension)) return null;
  const found = foundIn(inspection);
  return found === null ? <Tag tone="done">没有看不见的内容</Tag> : <span className="text-amber">{found}</span>;
}

/** 材料: what came in and what is handed out. */
export function FilesSection({ view, here }: { view: CaseView; here: string }) {
  return (
    <Section
      title="材料"
      aside={
        view.acts.addFile.allowed ? (
          <Link href={`${here}/addFile`} prefetch={false}>
            添加材料
          </Link>
        ) : undefined
      }
    >
      {view.files.length === 0 && <p className="text-small text-ink-3">还没有材料。</p>}
      <ul className="text-small">
        {view.files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
            <span className="min-w-0 flex-1">
              {file.erased ? file.name : <a href={`/api/requests/files/${file.id}`}>{file.name}</a>}
              <span className="block text-ink-3">
                {FILE_KIND_WORDS[file.kind]} · {kilobytes(file.size)}
                {file.madeFromId !== null && "（遮盖后的副本）"}
                {SEALED_KINDS.includes(file.kind) && "（查看会记入审计）"}
                {file.erased && "（已清除）"}
              </span>
            </span>
            <Inspection file={file} />
            {view.acts.addFile.allowed && !file.erased && file.kind === "source" && REDACTABLE.includes(file.extension) && (
              <Link href={`${here}/redact/${file.id}`} prefetch={false} className="inline-flex min-h-10 items-center">
                遮盖<span className="sr-only">：{file.name}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
