"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { Tone } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import type { Finding, FindingKind, Severity } from "@/lib/screening/finding";

/** What a check of the form answers. */
export interface Checked {
  gaps: readonly { name: string; label: string; message: string }[];
  findings: readonly Finding[];
  /** the form itself could not be read, and why */
  problem: string | null;
}

const SEVERITY: Readonly<Record<Severity, { tone: Tone; label: string }>> = {
  block: { tone: "late", label: "不能直接公开" },
  warn: { tone: "soon", label: "请核对" },
  suggest: { tone: "plain", label: "建议" },
};
const KIND: Readonly<Record<FindingKind, string>> = { secrecy: "保密", personal: "个人信息", wording: "文字" };

interface CheckPanelProps {
  checked: Checked;
  checking: boolean;
  onCheck: () => void;
  fieldHref: (name: string) => string;
  notes: Readonly<Record<string, string>>;
  onNote: (key: string, reason: string) => Promise<string | null>;
}

/** 送审前检查: what is still to be filled in, and what the screening finds in the text as it stands on the form. */
export function CheckPanel({ checked, checking, onCheck, fieldHref, notes, onNote }: CheckPanelProps) {
  const { gaps, findings, problem } = checked;
  return (
    <div>
      <div className="mb-4 flex items-center justify-between gap-3 border-b border-rule-2 pb-1.5">
        <h2 className="text-large">送审前检查</h2>
        <Button type="button" weight="quiet" className="px-4 py-1" disabled={checking} aria-busy={checking} onClick={onCheck}>
          {checking ? "正在检查" : "检查"}
        </Button>
      </div>
      <div aria-live="polite">
        {problem !== null && <p className="mb-4 text-small font-semibold text-vermilion">{problem}</p>}
        <h3 className="mb-1 font-semibold">
          还需填写{gaps.length > 0 && <span className="num ml-1 text-vermilion">{gaps.length} 项</span>}
        </h3>
        {gaps.length === 0 ? (
          <p className="mb-5 text-small text-jade">都填好了。</p>
        ) : (
          <ul className="mb-5 text-small">
            {gaps.map(({ name, label, message }) => (
              <li key={name} className="border-b border-rule py-1.5">
                <a href={fieldHref(name)}>{label}</a>
                <span className="text-ink-2">：{message}</span>
              </li>
            ))}
          </ul>
        )}
        <h3 className="mb-1 font-semibold">
          内容审查{findings.length > 0 && <span className="num ml-1 text-ink-3">{findings.length} 处</span>}
        </h3>
        {findings.length === 0 ? (
          <p className="text-small text-jade">没有发现涉密标志、个人信息和常见错字。</p>
        ) : (
          <ul>
            {findings.map((finding) => (
              <FindingItem key={finding.key} finding={finding} note={notes[finding.key] ?? ""} onNote={onNote} />
            ))}
          </ul>
        )}
        <p className="mt-3 text-small text-ink-3">检查的是页面上现在的文字，和附件里读得出的文字。先审查、后公开（条例第十七条）。</p>
      </div>
    </div>
  );
}

function FindingItem({ finding, note, onNote }: { finding: Finding; note: string; onNote: CheckPanelProps["onNote"] }) {
  const { severity, kind, place, message, suggestion, excerpt, count } = finding;
  const { text, start, end } = excerpt;
  return (
    <li className="border-b border-rule py-2.5 text-small">
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone={SEVERITY[severity].tone}>{SEVERITY[severity].label}</Tag>
        <span className="text-ink-3">
          {KIND[kind]} · {place}
          {count > 1 && ` · ${count} 处相同`}
        </span>
      </p>
      <p className="mt-1">
        {message}
        {suggestion !== undefined && <span className="text-ink-2">建议：{suggestion}</span>}
      </p>
      <p className="mt-1 border-l-2 border-rule-2 pl-2 break-all text-ink-2">
        {text.slice(0, start)}
        <mark className="bg-amber-wash font-semibold text-ink">{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
      {severity !== "suggest" && <Note findingKey={finding.key} note={note} onNote={onNote} />}
    </li>
  );
}

function Note({ findingKey, note, onNote }: { findingKey: string; note: string; onNote: CheckPanelProps["onNote"] }) {
  const [reason, setReason] = useState(note);
  const [answer, setAnswer] = useState<{ problem: boolean; text: string } | null>(null);
  const [saving, start] = useTransition();
  const keep = () =>
    start(async () => {
      const problem = await onNote(findingKey, reason);
      setAnswer(
        problem === null ? { problem: false, text: reason.trim() === "" ? "已收回理由。" : "已记下。" } : { problem: true, text: problem },
      );
    });
  return (
    <details className="mt-1" open={note !== ""}>
      <summary className="inline-flex min-h-11 items-center text-blue">确须保留，写明理由</summary>
      <div className="flex flex-wrap gap-2">
        {/* Not a field of the item's form: it has no name, and is recorded by itself. */}
        <input
          aria-label="保留的理由"
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
          className="min-h-11 min-w-0 flex-1 rounded border border-field bg-white px-3 py-1.5"
        />
        <Button type="button" weight="quiet" className="px-3" disabled={saving} onClick={keep}>
          记下
        </Button>
      </div>
      <p role="status" className={answer?.problem === true ? "mt-1 text-vermilion" : "mt-1 text-jade"}>
        {answer?.text}
      </p>
    </details>
  );
}
