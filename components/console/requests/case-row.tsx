import clsx from "clsx";
import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { APPLICANT_TYPE_WORDS, STATE_WORDS } from "@/lib/requests/case/words";
import { findOutcome } from "@/lib/requests/outcomes";
import type { DeskRow } from "@/lib/requests/queries/desk";
import { CHANNEL_FACTS } from "@/lib/requests/receipt";

export const caseHref = (id: string): string => `/console/requests/${id}`;

const TONES = { ok: "plain", soon: "soon", late: "late" } as const;

/** How long it is to the last day, in words; the colour only repeats them. */
export function DueCell({ row }: { row: DeskRow }) {
  if (row.completedOn !== null) return row.late ? <Tag tone="late">逾期办结</Tag> : <Tag tone="done">按期办结</Tag>;
  if (row.dueOn === null) return <span className="text-ink-3">没有在计算的期限</span>;
  return (
    <>
      <DateText date={row.dueOn} />
      {row.provisional.length > 0 && (
        <span className="text-small text-amber">（{row.provisional.includes("calendarNotAnnounced") ? "日历待公布" : "暂定"}）</span>
      )}
      {row.remaining !== null && (
        <span className="-ml-2 block max-sm:ml-0">
          <Tag tone={TONES[row.remaining.tone]}>{row.remaining.text}</Tag>
        </span>
      )}
    </>
  );
}

/** The columns of a list of cases. */
export const CASE_COLUMNS: readonly TableColumn<DeskRow>[] = [
  {
    key: "subject",
    header: "申请内容",
    rowHeader: true,
    cell: (row) => (
      <>
        <Link href={caseHref(row.id)} prefetch={false}>
          {row.subject}
        </Link>
        <span className="num block text-small text-ink-3">
          {row.caseNo} · {row.shownName}（{APPLICANT_TYPE_WORDS[row.applicantType]}）
        </span>
      </>
    ),
  },
  { key: "due", header: "期限", sortable: true, cell: (row) => <DueCell row={row} /> },
  {
    key: "state",
    header: "状态",
    cell: (row) => (
      <span className={clsx("inline-flex flex-wrap gap-1.5", row.imported && "text-ink-2")}>
        <Tag>{STATE_WORDS[row.state]}</Tag>
        {row.extended && <Tag tone="soon">已延期</Tag>}
        {row.imported && <Tag>原系统</Tag>}
      </span>
    ),
  },
  { key: "outcome", header: "办理结果", cell: (row) => (row.outcome === null ? "" : (findOutcome(row.outcome)?.label ?? row.outcome)) },
  {
    key: "handler",
    header: "承办",
    // A name is not broken in two.
    cell: (row) =>
      [row.departmentName, row.handlerName].map(
        (part) =>
          part !== null &&
          part !== "" && (
            <span key={part} className="mr-2 inline-block">
              {part}
            </span>
          ),
      ),
  },
  {
    key: "received",
    header: "收到之日",
    sortable: true,
    cell: (row) =>
      row.receivedOn === null ? (
        <span className="text-amber">
          待确认<span className="block text-small">{CHANNEL_FACTS[row.channel].name}</span>
        </span>
      ) : (
        <DateText date={row.receivedOn} />
      ),
  },
];
