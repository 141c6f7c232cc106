import type { Comparison as Changes, FileChange, Piece } from "@/lib/disclosures/diff";

const FILE_WORDS: Readonly<Record<FileChange["kind"], string>> = {
  added: "新增",
  removed: "删除",
  replaced: "内容已更换",
  renamed: "改名",
  moved: "换了位置",
};

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => {
    const key = `${index} ${piece.kind}`;
    if (piece.kind === "same") return <span key={key}>{piece.text}</span>;
    return piece.kind === "added" ? (
      <ins key={key} className="border-b-2 border-jade bg-jade-wash text-jade no-underline">
        {piece.text}
      </ins>
    ) : (
      <del key={key} className="bg-vermilion-wash text-vermilion">
        {piece.text}
      </del>
    );
  });
}

/** How many places changed, for the heading. */
export const countChanges = ({ fields, body, files, bodyFormChanged }: Changes): number =>
  fields.length + files.length + (body?.filter(({ kind }) => kind !== "same").length ?? 0) + (bodyFormChanged ? 1 : 0);

const KEEP = 60;

/** An unchanged passage shows only its end and beginning: what changed is what the reader came for. */
const shorten = (text: string): string => (text.length <= KEEP * 2 ? text : `${text.slice(0, KEEP)} …… ${text.slice(-KEEP)}`);

function Passage({ passage }: { passage: NonNullable<Changes["body"]>[number] }) {
  if (passage.kind === "same")
    return <p className="whitespace-pre-line text-ink-3">{shorten(passage.pieces.map(({ text }) => text).join(""))}</p>;
  return (
    <p className="whitespace-pre-line">
      <Pieces pieces={passage.pieces} />
    </p>
  );
}

/** What differs from another wording, field by field and word by word. */
export function Comparison({ changes }: { changes: Changes }) {
  if (changes.same) return <p className="text-ink-2">与它相比没有改动。</p>;
  return (
    <div className="space-y-4">
      {changes.fields.length > 0 && (
        <dl className="border-t border-rule text-small">
          {changes.fields.map((field) => (
            <div key={field.name} className="grid grid-cols-[5.5em_minmax(0,1fr)] gap-x-3 border-b border-rule py-2">
              <dt className="text-ink-3">{field.label}</dt>
              <dd>
                {field.before === "" ? (
                  <>
                    <span className="text-ink-3">原未填写 </span>
                    <Pieces pieces={field.pieces} />
                  </>
                ) : (
                  <Pieces pieces={field.pieces} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {changes.body !== null && (
        <div className="space-y-2 leading-8">
          {changes.body.map((passage, index) => {
            const key = `${index} ${passage.kind}`;
            return <Passage key={key} passage={passage} />;
          })}
        </div>
      )}
      {changes.bodyFormChanged && <p>正文的文字没有改动，排版（标题、加粗、链接、图片或表格）有改动。</p>}
      {changes.files.length > 0 && (
        <ul className="border-t border-rule text-small">
          {changes.files.map((file) => (
            <li key={`${file.kind} ${file.name}`} className="border-b border-rule py-2">
              附件 {file.formerName !== undefined && <del className="text-ink-3">{file.formerName}</del>} {file.name}{" "}
              <strong className={file.kind === "removed" ? "text-vermilion" : "text-jade"}>{FILE_WORDS[file.kind]}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
