import type { Metadata } from "next";
import Link from "next/link";
import { caseHref, DueCell } from "@/components/console/requests/case-row";
import { DeskTabs } from "@/components/console/requests/desk-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { STATE_WORDS } from "@/lib/requests/case/words";
import { type BoardColumn, requestBoard } from "@/lib/requests/queries/board";
import { requireDesk } from "../desk-access";

export const metadata: Metadata = { title: "看板 - 依申请公开" };

/** The open cases by state: where they stand, and where they pile up. */
export default async function BoardPage() {
  const columns = await requestBoard(await requireDesk());
  const empty = columns.filter(({ count }) => count === 0).map(({ state }) => STATE_WORDS[state]);
  return (
    <>
      <PageHeader
        title="依申请公开"
        meta={`在办 ${columns.reduce((sum, { state, count }) => sum + (state === "replied" ? 0 : count), 0)} 件`}
      />
      <DeskTabs current="/console/requests/board" />
      <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 xl:grid-cols-3">
        {columns
          .filter(({ count }) => count > 0)
          .map((column) => (
            <Column key={column.state} column={column} />
          ))}
      </div>
      {empty.length > 0 && <p className="mt-8 text-small text-ink-3">没有申请的状态：{empty.join("、")}</p>}
    </>
  );
}

function Column({ column: { state, count, late, soon, rows } }: { column: BoardColumn }) {
  return (
    <section aria-labelledby={`board-${state}`}>
      <h2 id={`board-${state}`} className="flex flex-wrap items-baseline gap-x-3 border-b-2 border-ink pb-1 text-large">
        {STATE_WORDS[state]}
        <span className="num text-base text-ink-2">{count}</span>
        {late > 0 && <Tag tone="late">超期 {late}</Tag>}
        {soon > 0 && <Tag tone="soon">将到期 {soon}</Tag>}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="border-b border-rule py-2 text-small">
            <Link href={caseHref(row.id)} prefetch={false} className="text-base">
              {row.subject}
            </Link>
            <p className="num text-ink-3">
              {row.caseNo} · {row.handlerName ?? "尚未分办"}
            </p>
            <p>
              <DueCell row={row} />
            </p>
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p className="mt-2 text-small">
          <Link href={`/console/requests?stage=all&state=${state}`} prefetch={false}>
            全部 {count} 件
          </Link>
        </p>
      )}
    </section>
  );
}
