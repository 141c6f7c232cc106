import { RichText } from "@/components/rich-text";
import { type RevisionContent, readBody } from "@/lib/disclosures/content";
import { showField } from "@/lib/disclosures/field-text";
import { FIELD_LABELS } from "@/lib/disclosures/labels";
import type { RelatedItem } from "@/lib/disclosures/related";
import { findByExtension, formatSize } from "@/lib/files/media-types";
import type { CaseFile } from "@/lib/publishing/case-parts";

const SHOWN = [
  "columnId",
  "topic",
  "issuer",
  "genre",
  "formedOn",
  "docNo",
  "effectiveOn",
  "expiresOn",
  "serviceObject",
  "keywords",
  "openness",
  "opennessGround",
  "opennessReason",
  "publicUntil",
  "carriers",
  "source",
  "originKind",
  "responsibleEditor",
] as const;

interface ContentPreviewProps {
  content: RevisionContent;
  files: readonly CaseFile[];
  columnNames: ReadonlyMap<string, string>;
  related?: readonly RelatedItem[];
}

/** The wording as the public will read it: metadata, title, text, attachments with their fingerprints. */
export function ContentPreview({ content, files, columnNames, related = [] }: ContentPreviewProps) {
  const attachments = files.filter(({ kind }) => kind === "attachment");
  const pictures = new Set(files.filter(({ kind }) => kind === "inline").map(({ fileId }) => fileId));
  return (
    <article className="border border-rule bg-sheet px-4 py-5 md:px-8 md:py-7">
      <Metadata content={content} columnNames={columnNames} />
      <h3 className="mx-auto mt-7 mb-6 max-w-[30em] text-center text-title text-balance">{content.title}</h3>
      {content.correctionNote !== "" && (
        <p className="mx-auto mb-6 max-w-[45em] border-l-4 border-blue bg-blue-wash px-4 py-2 text-small whitespace-pre-line">
          <strong>更正说明：</strong>
          {content.correctionNote}
        </p>
      )}
      <div className="rich mx-auto">
        <RichText body={readBody(content)} imageAddress={(fileId) => (pictures.has(fileId) ? `/api/files/${fileId}` : null)} />
      </div>
      {attachments.length > 0 && (
        <div className="mx-auto mt-9 max-w-[45em]">
          <h4 className="border-b border-rule-2 pb-1 font-semibold">附件</h4>
          <ol>
            {attachments.map((file) => (
              <li key={file.fileId} className="border-b border-rule py-2">
                <div className="flex flex-wrap items-baseline justify-between gap-x-5">
                  <a href={`/api/files/${file.fileId}`} download={file.name} className="min-w-0 py-0.5">
                    {file.name}
                  </a>
                  <span className="num text-small text-ink-3">
                    {findByExtension(file.extension)?.label ?? file.extension.toUpperCase()}，{formatSize(file.size)}
                  </span>
                </div>
                <p className="num text-small break-all text-ink-3">sha-256 {file.sha256}</p>
                {file.unread !== null && <p className="text-small text-amber">{file.unread}：没有经过内容审查，也检索不到，请打开核对。</p>}
              </li>
            ))}
          </ol>
        </div>
      )}
      {related.length > 0 && (
        <div className="mx-auto mt-9 max-w-[45em]">
          <h4 className="border-b border-rule-2 pb-1 font-semibold">{FIELD_LABELS.relatedIds}</h4>
          <ul>
            {related.map(({ id, title, docNo, indexNo }) => (
              <li key={id} className="border-b border-rule py-2">
                {title}{" "}
                <span className="text-small text-ink-3">{[docNo, indexNo].filter((part) => part !== null && part !== "").join(" · ")}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}

function Metadata({ content, columnNames }: Pick<ContentPreviewProps, "content" | "columnNames">) {
  const fields = SHOWN.map((name) => ({
    term: FIELD_LABELS[name],
    value: showField(content, name, (id) => columnNames.get(id) ?? id),
  })).filter(({ value }) => value !== "");
  return (
    <dl aria-label="信息要素" className="grid gap-x-10 border-t-2 border-blue text-small sm:grid-cols-2">
      {fields.map(({ term, value }) => (
        <div key={term} className="grid grid-cols-[6.5em_minmax(0,1fr)] gap-x-2 border-b border-rule py-1.5">
          <dt className="text-ink-3">{term}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
      {content.summary !== "" && (
        <div className="grid grid-cols-[6.5em_minmax(0,1fr)] gap-x-2 border-b border-rule py-1.5 sm:col-span-2">
          <dt className="text-ink-3">{FIELD_LABELS.summary}</dt>
          <dd>{content.summary}</dd>
        </div>
      )}
    </dl>
  );
}
