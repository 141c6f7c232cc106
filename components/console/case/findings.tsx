import { Tag } from "@/components/ui/tag";
import type { Excerpt, Finding, FindingKind, Severity } from "@/lib/screening/finding";

const KIND_WORDS: Readonly<Record<FindingKind, string>> = { secrecy: "保密", personal: "个人信息", wording: "文字" };
const CLEAR: readonly (readonly [FindingKind, string])[] = [
  ["secrecy", "未见密级标志与内部文件用语"],
  ["personal", "未见身份证号、手机号、银行卡号"],
];
const TONE: Readonly<Record<Severity, "late" | "soon" | "plain">> = { block: "late", warn: "soon", suggest: "plain" };
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { block: "不能直接公开", warn: "须核对", suggest: "建议" };

export function ExcerptText({ excerpt: { text, start, end } }: { excerpt: Excerpt }) {
  return (
    <q className="text-ink-2">
      {text.slice(0, start)}
      <mark className="bg-amber-wash font-semibold text-ink">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </q>
  );
}

export function FindingHead({ finding }: { finding: Finding }) {
  return (
    <p>
      <Tag tone={TONE[finding.severity]}>
        {KIND_WORDS[finding.kind]} · {SEVERITY_WORDS[finding.severity]}
      </Tag>{" "}
      <span className="text-small text-ink-3">
        {finding.place}
        {finding.count > 1 && `，${finding.count} 处`}
      </span>{" "}
      {finding.message}
      {finding.suggestion !== undefined && <span className="text-jade">（建议：{finding.suggestion}）</span>}
    </p>
  );
}

interface FindingsProps {
  findings: readonly Finding[];
  notes: readonly { key: string; reason: string; byName: string }[];
}

/** What the screening found at submission, and why what it found may stay. */
export function Findings({ findings, notes }: FindingsProps) {
  return (
    <ul className="text-small">
      {CLEAR.filter(([kind]) => findings.every((finding) => finding.kind !== kind)).map(([kind, words]) => (
        <li key={kind} className="border-b border-rule py-2">
          <Tag tone="done">{KIND_WORDS[kind]}</Tag> {words}
        </li>
      ))}
      {findings.map((finding) => {
        const note = notes.find(({ key }) => key === finding.key);
        return (
          <li key={finding.key} className="border-b border-rule py-2">
            <FindingHead finding={finding} />
            <ExcerptText excerpt={finding.excerpt} />
            {note !== undefined && (
              <p className="mt-1 border-l-2 border-rule-2 pl-3">
                {note.byName}说明：{note.reason}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
