import Link from "next/link";
import { LetterForms, LetterName, Papers } from "@/components/console/case/papers";
import { DateText, InstantText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatSize } from "@/lib/files/media-types";
import { foundIn, isProved } from "@/lib/requests/case/inspection";
import { FILE_KIND_WORDS, SEALED_KINDS } from "@/lib/requests/case/words";
import type { CaseView } from "@/lib/requests/queries/case-view";
import { STEP_WORDS } from "@/lib/requests/signing/history";

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
              <LetterName letter={letter} />
              <span className="block text-ink-3">
                致{letter.to} · <DateText date={letter.issuedOn} />
              </span>
            </span>
            {letter.erased ? <span className="text-ink-3">已清除</span> : <LetterForms letter={letter} />}
            <LetterHistory letter={letter} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who worded and signed a letter; nothing for one that went out as the platform wrote it. */
function LetterHistory({ letter: { title, history, reworded } }: { letter: CaseView["letters"][number] }) {
  if (history.length === 0) return null;
  return (
    <details className="basis-full">
      <summary className="min-h-10 py-2 text-blue">
        起草和签发<span className="sr-only">：{title}</span>
      </summary>
      <ol className="border-l-2 border-rule-2 pl-3">
        {history.map(({ what, by, post, at, partWords, opinion }) => (
          <li key={`${at} ${what}`} className="py-1">
            {by}
            {post !== "" && `（${post}）`} {STEP_WORDS[what]}
            {partWords.length > 0 && `，改写${partWords.join("、")}`}
            {opinion !== "" && `：${opinion}`}
            <span className="ml-2 text-ink-3">
              <InstantText at={new Date(at)} />
            </span>
          </li>
        ))}
      </ol>
      {reworded.map(({ was, text }) => (
        <dl key={text} className="mt-2 border-l-2 border-rule-2 pl-3">
          <dt className="text-ink-3">系统生成的</dt>
          <dd className="whitespace-pre-line">{was}</dd>
          <dt className="mt-1 text-ink-3">发出的</dt>
          <dd className="whitespace-pre-line">{text}</dd>
        </dl>
      ))}
    </details>
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
    <Papers count={view.files.length} addAt={view.acts.addFile.allowed ? `${here}/addFile` : null}>
      {view.files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
          <span className="min-w-0 flex-1">
            {file.erased ? file.name : <a href={`/api/requests/files/${file.id}`}>{file.name}</a>}
            <span className="block text-ink-3">
              {FILE_KIND_WORDS[file.kind]} · {formatSize(file.size)}
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
    </Papers>
  );
}
