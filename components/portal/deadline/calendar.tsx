import clsx from "clsx";
import type { CivilDate } from "@/lib/core/civil-date";
import type { ClockDay } from "@/lib/requests/clock-days";
import { type MonthSheet, monthSheets, WEEKDAYS } from "@/lib/requests/day-words";

interface CalendarProps {
  days: readonly ClockDay[];
  due: CivilDate;
  /** years whose days off are not announced yet */
  pendingYears: readonly number[];
}

/** The days of a period on sheets of a calendar, each with its number or the reason why it does not count. */
export function DeadlineCalendar({ days, ...rest }: CalendarProps) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return (
    <div className="grid items-start gap-x-8 gap-y-7 lg:grid-cols-2">
      {monthSheets(days).map((sheet) => (
        <Month key={`${sheet.year}-${sheet.month}`} sheet={sheet} byDate={byDate} {...rest} />
      ))}
    </div>
  );
}

function Month({
  sheet,
  byDate,
  due,
  pendingYears,
}: Omit<CalendarProps, "days"> & { sheet: MonthSheet; byDate: ReadonlyMap<CivilDate, ClockDay> }) {
  const pending = pendingYears.includes(sheet.year);
  return (
    <table className="w-full table-fixed border-collapse break-inside-avoid">
      <caption className="mb-1.5 text-left font-serif text-large font-semibold">
        {sheet.year}年{sheet.month}月{pending && <span className="ml-2 font-sans text-small font-normal text-amber">日历待公布</span>}
      </caption>
      <thead>
        <tr className="border-b-2 border-ink">
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="py-1 text-small font-normal text-ink-3">
              <span className="sr-only">星期</span>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.weeks.map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, index) => (
              <Cell
                key={date ?? `blank-${WEEKDAYS[index]}`}
                date={date}
                day={date === null ? undefined : byDate.get(date)}
                last={date === due}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LOOKS: Readonly<Record<ClockDay["verdict"], string>> = {
  start: "bg-sheet text-ink",
  counted: "bg-blue-wash text-blue-deep",
  extension: "bg-white text-blue-deep",
  skipped: "bg-desk text-ink-3",
  delay: "bg-amber-wash text-amber",
};

function Cell({ date, day, last }: { date: CivilDate | null; day: ClockDay | undefined; last: boolean }) {
  if (date === null) return <td className="border border-rule" />;
  const look =
    day === undefined ? "text-ink-3" : last ? "bg-blue text-white" : day.reason === "征求意见期间" ? LOOKS.delay : LOOKS[day.verdict];
  return (
    <td
      aria-current={last ? "date" : undefined}
      className={clsx("h-16 border border-rule px-1 py-1 text-center align-top leading-tight", look)}
    >
      <time
        dateTime={date}
        className={clsx("block text-base leading-6", day !== undefined && day.verdict !== "skipped" && "font-semibold")}
      >
        {Number(date.slice(8))}
      </time>
      {day !== undefined && <Words day={day} last={last} />}
    </td>
  );
}

function Words({ day, last }: { day: ClockDay; last: boolean }) {
  if (day.number === null) return <span className="block text-[0.75rem] text-balance">{last ? "最后一天" : day.reason}</span>;
  return (
    <span className="block text-[0.75rem] text-balance">
      第{day.number}天{day.reason === "调休上班" && <span className="block text-balance">调休上班</span>}
      {day.verdict === "extension" && <span className="block">延长</span>}
      {last && <span className="block font-semibold text-balance">最后一天</span>}
    </span>
  );
}
