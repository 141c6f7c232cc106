import { DeadlineCalendar } from "@/components/portal/deadline/calendar";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { yearOf } from "@/lib/core/civil-date";
import type { DeadlineView } from "@/lib/requests/case/deadline";
import { dayWithWeekday } from "@/lib/requests/day-words";

const TONES = { ok: "plain", soon: "soon", late: "late" } as const;

/** The last day, and how it came about: in a sentence, in steps, and day by day. */
export function DeadlineSection({ deadline }: { deadline: DeadlineView }) {
  const { dueOn, remaining, sentence, parts, days, provisional } = deadline;
  const pendingYears = provisional.flatMap((one) => (one.why === "calendarNotAnnounced" ? [one.year] : []));
  // The notice says it in full.
  const uncounted = dueOn !== null && pendingYears.includes(yearOf(dueOn));
  const tag = remaining === null ? undefined : <Tag tone={TONES[remaining.tone]}>{uncounted ? "暂定" : remaining.text}</Tag>;
  return (
    <Section title="答复期限" aside={tag}>
      {dueOn !== null && <p className="font-serif text-large font-semibold text-blue-deep">{dayWithWeekday(dueOn)}</p>}
      {(dueOn === null || provisional.length > pendingYears.length) && <p className="mt-1">{sentence}</p>}
      {pendingYears.length > 0 && (
        <Notice tone="soon" className="mt-3">
          日历待公布：{pendingYears.join("、")}年的放假安排还没有公布，以上日期是暂定的，公布后自动重新计算。
        </Notice>
      )}
      {parts.length > 0 && (
        <ol className="mt-3 list-decimal pl-6 text-small text-ink-2">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ol>
      )}
      {dueOn !== null && days.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-11 py-2 text-small text-blue">每一天是怎么算的</summary>
          <div className="pt-2">
            <DeadlineCalendar days={days} due={dueOn} pendingYears={pendingYears} />
          </div>
        </details>
      )}
    </Section>
  );
}
