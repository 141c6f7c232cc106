import type { Metadata } from "next";
import Link from "next/link";
import { caseHref } from "@/components/console/requests/case-row";
import { DeskTabs } from "@/components/console/requests/desk-tabs";
import { MonthGrid, SHOWN_ON_SHEET } from "@/components/console/requests/month-grid";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { calendarFor } from "@/lib/calendar/in-force";
import { addMonths, civilDate, civilDateOf } from "@/lib/core/civil-date";
import { STATE_WORDS } from "@/lib/requests/case/words";
import { dayWithWeekday } from "@/lib/requests/day-words";
import { requestsByDay } from "@/lib/requests/queries/calendar-month";
import { requireDesk } from "../desk-access";

export const metadata: Metadata = { title: "日历 - 依申请公开" };

const PATH = "/console/requests/calendar";

/** The last days of a month, each with the cases that end on it. */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireDesk();
  const today = civilDateOf(new Date());
  const asked = param(await searchParams, "month");
  const found = /^\d{4}-\d{2}$/.test(asked) ? await requestsByDay(actor, asked) : null;
  const month = found === null ? today.slice(0, 7) : asked;
  const days = found ?? (await requestsByDay(actor, month)) ?? [];
  const first = civilDate(`${month}-01`);
  const other = (by: number) => `${PATH}?month=${addMonths(first, by).slice(0, 7)}`;
  return (
    <>
      <PageHeader
        title="依申请公开"
        meta={`${month.slice(0, 4)}年${Number(month.slice(5))}月到期的在办件`}
        actions={
          <>
            <ButtonLink href={other(-1)} prefetch={false}>
              上个月
            </ButtonLink>
            <ButtonLink href={other(1)} prefetch={false}>
              下个月
            </ButtonLink>
          </>
        }
      />
      <DeskTabs current={PATH} />
      {days.length === 0 && <p className="mb-4 text-ink-3">这个月没有到期的在办申请。</p>}
      <MonthGrid first={first} today={today} days={days} calendar={await calendarFor(actor.agencyId)} />
      <ol className={days.some(({ rows }) => rows.length > SHOWN_ON_SHEET) ? "mt-8" : "md:hidden"}>
        {days.map(({ day, rows }) => (
          <li key={day} className="grid gap-x-8 border-b border-rule py-3 sm:grid-cols-[14rem_1fr]">
            <h2 className={day < today ? "text-base text-vermilion" : "text-base"}>
              {dayWithWeekday(day)}
              {day === today && <span className="ml-2 text-small text-amber">今天</span>}
              {day < today && <span className="ml-2 text-small">已过</span>}
            </h2>
            <ul>
              {rows.map((row) => (
                <li key={row.id} className="py-1">
                  <Link href={caseHref(row.id)} prefetch={false}>
                    {row.subject}
                  </Link>{" "}
                  <Tag>{STATE_WORDS[row.state]}</Tag>
                  <span className="num ml-2 text-small text-ink-3">
                    {row.caseNo} · {row.handlerName ?? "尚未分办"}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}
