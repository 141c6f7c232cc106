import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Table, type TableColumn } from "@/components/ui/table";
import type { CalendarPreview } from "@/lib/requests/calendar/calendar";

type Moved = CalendarPreview["moved"][number];

const Day = ({ day }: { day: Moved["to"] }) => (day === null ? "未定" : <DateText date={day} />);

const COLUMNS: readonly TableColumn<Moved>[] = [
  {
    key: "case",
    header: "申请",
    rowHeader: true,
    cell: ({ requestId, caseNo, subject }) => (
      <>
        <Link href={`/console/requests/${requestId}`} prefetch={false} className="num">
          {caseNo}
        </Link>
        <span className="block text-small text-ink-3">{subject}</span>
      </>
    ),
  },
  { key: "from", header: "现在", cell: ({ from }) => <Day day={from} />, className: "whitespace-nowrap" },
  {
    key: "to",
    header: "改为",
    cell: ({ to }) => (
      <strong className="font-semibold">
        <Day day={to} />
      </strong>
    ),
    className: "whitespace-nowrap",
  },
  { key: "reason", header: "原因", cell: ({ reason }) => reason },
];

/** As many as are read at a glance; the others stand behind a fold. */
const SHOWN = 20;
const CAPTION = "最后一天会改变的申请";

/** What saving a year would do: how many open cases, which, and what should be compared with the notice once more. */
export function CalendarEffect({ effect: { moved, counted, doubts } }: { effect: CalendarPreview }) {
  const [first, rest] = [moved.slice(0, SHOWN), moved.slice(SHOWN)];
  return (
    <Section title="保存后的影响">
      <Notice tone={doubts.length > 0 ? "soon" : "plain"} role="status" className="mb-5">
        <p className="font-semibold">
          {moved.length === 0
            ? `在计算期限的 ${counted} 件申请都不受影响。`
            : `在计算期限的 ${counted} 件申请中，${moved.length} 件的最后一天会改变。`}
        </p>
        <p>还没有保存。确认无误后，按页面下方的“保存并重新计算”。</p>
      </Notice>
      {first.length > 0 && <Table caption={CAPTION} columns={COLUMNS} rows={first} rowKey={({ requestId }) => requestId} />}
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-11 py-2 text-blue">其余 {rest.length} 件</summary>
          <Table caption={`${CAPTION}（其余）`} columns={COLUMNS} rows={rest} rowKey={({ requestId }) => requestId} />
        </details>
      )}
    </Section>
  );
}

/** What is hardly so, before the box that says it is. */
export function CalendarDoubts({ doubts }: { doubts: readonly string[] }) {
  return (
    <Notice tone="soon" className="mb-4">
      <p className="font-semibold">下面几处与往年的放假安排不同，请对照通知核对：</p>
      <ul className="mt-1 list-disc pl-5">
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </Notice>
  );
}
