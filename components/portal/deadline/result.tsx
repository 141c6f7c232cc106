import { Notice } from "@/components/ui/notice";
import { addDays, formatChineseDate } from "@/lib/core/civil-date";
import type { Calculated } from "@/lib/requests/calculator";
import type { RunningClock, StartedBy } from "@/lib/requests/clock-model";
import { dayWithWeekday, skippedByReason } from "@/lib/requests/day-words";
import { CHANNEL_FACTS } from "@/lib/requests/receipt";
import { DeadlineCalendar } from "./calendar";
import { DayRuns } from "./day-runs";

/** The last day, and every day on the way to it. */
export function DeadlineResult({ channel, dates, shown }: Calculated) {
  const { clock } = shown;
  if (clock.state === "stopped") return <Waiting since={formatChineseDate(clock.since)} />;
  return <Running clock={clock} shown={shown} dates={dates} channel={channel} />;
}

function Waiting({ since }: { since: string }) {
  return (
    <section aria-labelledby="result">
      <h2 id="result" className="scroll-mt-4 text-large">
        现在还不能确定最后一天
      </h2>
      <Notice tone="soon" className="mt-3">
        <p>
          机关已经在{since}
          告知补正。答复期限从机关收到补正的申请之日起重新计算，共20个工作日。补正以后，请填上“收到补正申请的日期”再算一次。
        </p>
      </Notice>
    </section>
  );
}

const START_WORDS: Readonly<Record<StartedBy, string>> = { receipt: "收到申请", supplement: "收到补正的申请", payment: "缴费" };

function Running({ clock, shown, dates, channel }: Calculated & { clock: RunningClock }) {
  const { days, provisional } = shown;
  const pendingYears = provisional.flatMap((one) => (one.why === "calendarNotAnnounced" ? [one.year] : []));
  const counted = days.filter(({ number }) => number !== null).length;
  const skipped = skippedByReason(days);
  const dropped = (dates.consultations ?? []).some(({ sentOn }) => sentOn < clock.start);
  return (
    <section aria-labelledby="result">
      <h2 id="result" className="scroll-mt-4 text-base text-ink-2">
        {provisional.length > 0 ? "暂定的最后一天" : "答复期限的最后一天"}
      </h2>
      <p className="mt-1 font-serif text-title font-semibold text-blue-deep md:text-display">{dayWithWeekday(clock.due)}</p>
      {provisional.map((one) => (
        <Notice key={one.why === "calendarNotAnnounced" ? one.year : one.why} tone="soon" className="mt-3">
          {one.why === "calendarNotAnnounced" ? (
            <p>
              <strong>日历待公布：</strong>
              {`国务院办公厅还没有公布${one.year}年的放假安排，准确的最后一天现在算不出来。以上日期暂按周一至周五上班、只扣除日期固定的法定节假日推算，公布以后会变，请届时再算一次。`}
            </p>
          ) : (
            <p>
              <strong>征求意见还没有结束：</strong>以上日期是假定今天收到意见算出来的，每晚一个工作日收到，最后一天就顺延一个工作日。
            </p>
          )}
        </Notice>
      ))}
      <p className="mt-4 max-w-[42em]">
        从{START_WORDS[clock.startedBy]}的第二天（{formatChineseDate(addDays(clock.start, 1))}）数起，到第{counted}个工作日为止。
        {clock.due !== clock.dueBeforeExtension &&
          `其中第${days.find(({ verdict }) => verdict === "extension")?.number ?? ""}个起是延长的期限，原来的最后一天是${formatChineseDate(clock.dueBeforeExtension)}。`}
        {skipped.length > 0 &&
          `中间有${skipped.reduce((sum, one) => sum + one.days, 0)}天不计算：${skipped.map(({ reason, days: count }) => `${reason}${count}天`).join("，")}。`}
      </p>
      {dropped && <p className="mt-2 text-small text-ink-3">补正以前开始的征求意见，在期限重新计算以后不再扣除。</p>}
      <p className="mt-2 text-small text-ink-3">
        {CHANNEL_FACTS[channel].name}：以{CHANNEL_FACTS[channel].receiptDay}为收到申请之日。
      </p>
      <h3 className="mt-8 mb-1 text-large">每一天是怎么算的</h3>
      <p className="mb-4 text-small text-ink-3">写“第几天”的计入期限；写周末、节假日、征求意见的不计入。</p>
      <DeadlineCalendar days={days} due={clock.due} pendingYears={pendingYears} />
      <details className="mt-6 border-t border-rule-2 pt-3">
        <summary className="min-h-11 py-2 font-semibold text-blue">用文字列出每一段</summary>
        <DayRuns days={days} />
      </details>
    </section>
  );
}
