import { Timeline } from "@/components/console/case/timeline";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { findOutcome } from "@/lib/requests/outcomes";
import type { CaseView } from "@/lib/requests/queries/case-view";
import type { ReplyCheck } from "@/lib/requests/reply/reply-checks";
import { LetterPreview } from "./letter-preview";

/** What must be so before a reply goes out, and whether it is. */
export function ReplyChecks({ checks }: { checks: readonly ReplyCheck[] }) {
  return (
    <ul className="text-small">
      {checks.map(({ key, ok, level, message }) => (
        <li key={`${key} ${message}`} className="flex items-baseline gap-3 border-b border-rule py-1.5">
          {ok ? <Tag tone="done">通过</Tag> : level === "stop" ? <Tag tone="late">须改正</Tag> : <Tag tone="soon">请留意</Tag>}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

/** The reply that is being worked on or approved: its outcome, its letter, its checks. */
export function ReplySection({ view }: { view: CaseView }) {
  const { replyDraft: draft, replyLetter: letter, replyChecks: checks } = view;
  if (draft === null || view.outcome !== null) return null;
  return (
    <>
      <Section title="答复" aside={<Tag>{findOutcome(draft.content.outcome)?.label ?? draft.content.outcome}</Tag>}>
        {letter === null ? <p className="text-small text-ink-3">答复书还缺内容，见下面的核对。</p> : <LetterPreview letter={letter} />}
        {draft.content.withheld.length > 0 && (
          <ul className="mt-4 text-small">
            {draft.content.withheld.map((one) => (
              <li key={`${one.place} ${one.passage}`} className="border-b border-rule py-1.5">
                不予公开：{one.passage}
                {one.place !== "" && `（${one.place}）`} — {findOutcome(one.ground)?.label ?? one.ground}，{one.reason}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {checks.length > 0 && (
        <Section title="答复前的核对">
          <ReplyChecks checks={checks} />
        </Section>
      )}
    </>
  );
}

/** 审批: each run of the reply. */
export function ApprovalSection({ view }: { view: CaseView }) {
  if (view.runs.length === 0) return null;
  const [latest, ...earlier] = view.runs;
  return (
    <Section title="答复的审批" aside={latest?.run.definitionName}>
      {latest !== undefined && <Timeline entries={latest.timeline} />}
      {earlier.map(({ run, timeline }, index) => (
        <details key={run.id} className="mt-4 border-t border-rule pt-2">
          <summary className="min-h-11 py-2 text-small text-blue">以前的审批（第 {earlier.length - index} 次）</summary>
          <Timeline entries={timeline} />
        </details>
      ))}
    </Section>
  );
}
