import clsx from "clsx";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { dayWithWeekday } from "@/lib/requests/day-words";
import type { FollowedCase } from "@/lib/requests/public/follow";
import type { Provisional } from "@/lib/requests/shown-clock";
import { DeadlineCalendar } from "../../deadline/calendar";
import { DayRuns } from "../../deadline/day-runs";

/** The last day of the reply, how it came about, and every day on the way to it. */
export function FollowedDeadline({ request }: { request: FollowedCase }) {
  const { dueOn, remaining, sentence, parts, days, provisional } = request.deadline;
  if (request.state === "withdrawn" || request.state === "closed") return <p>这件申请已经结束，不再计算答复期限。</p>;
  if (dueOn === null) {
    return (
      <>
        <p>{sentence}</p>
        <Parts parts={parts} />
      </>
    );
  }
  const pendingYears = provisional.flatMap((one) => (one.why === "calendarNotAnnounced" ? [one.year] : []));
  return (
    <>
      <p className="text-small text-ink-3">{provisional.length > 0 ? "暂定的最后一天" : "答复期限的最后一天"}</p>
      <p className="font-serif text-title font-semibold text-blue-deep">
        {dayWithWeekday(dueOn)}
        {remaining !== null && (
          <span
            className={clsx(
              "ml-3 inline-block font-sans text-base font-normal",
              remaining.tone === "late" ? "text-vermilion" : "text-ink-2",
            )}
          >
            {remaining.text}
          </span>
        )}
      </p>
      {request.completedOn !== null && request.late && (
        <p className="mt-1 text-vermilion">答复在期限之后才作出，属于逾期答复。您可以向上级机关投诉，也可以依法申请行政复议。</p>
      )}
      {request.completedOn !== null && !request.late && request.state !== "replied" && (
        <p className="mt-1 text-jade">答复在期限之内作出。</p>
      )}
      {provisional.map((one) => (
        <Notice key={one.why === "calendarNotAnnounced" ? one.year : one.why} tone="soon" className="mt-3">
          {provisionalText(one)}
        </Notice>
      ))}
      {parts.length > 0 ? <Parts parts={parts} /> : <p className="mt-2">{sentence}</p>}
      {days.length > 0 && (
        <>
          <Fold title="逐日看是怎么算的">
            <p className="mb-4 text-small text-ink-3">写“第几天”的计入期限；写周末、节假日、征求意见的不计入。</p>
            <DeadlineCalendar days={days} due={dueOn} pendingYears={pendingYears} />
          </Fold>
          <Fold title="用文字列出每一段">
            <DayRuns days={days} />
          </Fold>
        </>
      )}
    </>
  );
}

function Parts({ parts }: { parts: readonly string[] }) {
  if (parts.length === 0) return null;
  return (
    <ol className="mt-3 list-decimal space-y-1 pl-6">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ol>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-2 border-t border-rule pt-1">
      <summary className="min-h-11 py-2 font-semibold text-blue">{title}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}

const provisionalText = (one: Provisional): string =>
  one.why === "calendarNotAnnounced"
    ? `日历待公布：国务院办公厅还没有公布${one.year}年的放假安排。这一天暂按周一至周五上班、只扣除日期固定的法定节假日推算，公布以后重新计算，并在这里显示。`
    : "征求意见还没有结束：这一天是假定今天收到意见算出来的，收到意见之前会一天天往后推。";
