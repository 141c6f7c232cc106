import { DateText } from "@/components/ui/date-text";
import { type ClockDay, clockRuns } from "@/lib/requests/clock-days";
import { runWords } from "@/lib/requests/day-words";

/** The days of a period in words, those alike in a row put together. */
export function DayRuns({ days }: { days: readonly ClockDay[] }) {
  return (
    <ol className="mt-2">
      {clockRuns(days).map((run) => (
        <li key={run.first.date} className="grid gap-x-6 border-b border-rule py-1.5 text-small sm:grid-cols-[16rem_1fr]">
          <span className="num">
            <DateText date={run.first.date} />
            {run.length > 1 && (
              <>
                {" 至 "}
                <DateText date={run.last.date} />
                <span className="text-ink-3">　{run.length}天</span>
              </>
            )}
          </span>
          <span>{runWords(run)}</span>
        </li>
      ))}
    </ol>
  );
}
