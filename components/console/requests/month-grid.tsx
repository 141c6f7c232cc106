import clsx from "clsx";
import Link from "next/link";
import { isWorkingDay, type WorkingCalendar } from "@/lib/calendar/working-days";
import { addDays, type CivilDate, weekdayOf } from "@/lib/core/civil-date";
import { WEEKDAYS } from "@/lib/requests/day-words";
import type { DueDay } from "@/lib/requests/queries/calendar-month";
import type { DeskRow } from "@/lib/requests/queries/desk";
import { caseHref } from "./case-row";

interface MonthGridProps {
  first: CivilDate;
  today: CivilDate;
  days: readonly DueDay[];
  calendar: WorkingCalendar;
}

/** The most that a day of the sheet shows at once. */
export const SHOWN_ON_SHEET = 4;

/** A month as a sheet of a calendar: on each day the cases whose last day it is. */
export function MonthGrid({ first, today, days, calendar }: MonthGridProps) {
  const rowsOf = new Map(days.map(({ day, rows }) => [day, rows]));
  return (
    <table className="w-full table-fixed border-collapse max-md:hidden">
      <caption className="sr-only">按最后一天排列的在办申请</caption>
      <thead>
        <tr className="border-b-2 border-ink">
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="py-1 text-left text-small font-normal text-ink-3">
              星期{weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, index) =>
              date === null ? (
                <td key={`blank-${WEEKDAYS[index]}`} className="border border-rule" />
              ) : (
                <Day key={date} date={date} today={today} rows={rowsOf.get(date) ?? []} calendar={calendar} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weeksOf(first: CivilDate): (CivilDate | null)[][] {
  const cells: (CivilDate | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) cells.push(date);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7));
}

function Day({ date, today, rows, calendar }: { date: CivilDate; today: CivilDate; rows: readonly DeskRow[]; calendar: WorkingCalendar }) {
  const works = isWorkingDay(date, calendar);
  const off = works.ok && !works.value;
  return (
    <td
      aria-current={date === today ? "date" : undefined}
      className={clsx(
        "h-24 border border-rule px-1.5 py-1 align-top",
        off && "bg-desk",
        date === today && "outline-2 -outline-offset-2 outline-blue",
      )}
    >
      <p className="num flex flex-wrap items-baseline gap-x-2 text-small text-ink-3">
        <time dateTime={date} className={clsx("text-base", !off && "font-semibold text-ink")}>
          {Number(date.slice(8))}
        </time>
        {date === today ? "今天" : off && (calendar.holidayNames.get(date) ?? "休")}
      </p>
      {rows.length > 0 && (
        <ul className="text-small leading-snug">
          {rows.slice(0, SHOWN_ON_SHEET).map((row) => (
            <li key={row.id} className={clsx("mt-1 border-l-2 pl-1.5", date < today ? "border-vermilion" : "border-blue")}>
              <Link href={caseHref(row.id)} prefetch={false} className="line-clamp-2 wrap-anywhere">
                {row.subject}
              </Link>
              <span className={clsx("block", date < today ? "text-vermilion" : "text-ink-3")}>
                {row.handlerName ?? "尚未分办"}
                {date < today && " · 已过"}
              </span>
            </li>
          ))}
          {rows.length > SHOWN_ON_SHEET && <li className="mt-1 text-ink-3">共 {rows.length} 件</li>}
        </ul>
      )}
    </td>
  );
}
