import Link from "next/link";
import { InstantText } from "@/components/ui/date-text";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { commandWord, REFUSAL_WORDS, subjectWord } from "@/lib/identity/audit-words";
import type { NamedAuditRow } from "@/lib/identity/read-audit";

const reasonOf = (row: NamedAuditRow): string | null => {
  const { reason } = (row.detail ?? {}) as { reason?: unknown };
  return row.outcome === "refused" && typeof reason === "string" ? (REFUSAL_WORDS[reason] ?? reason) : null;
};

const columnsWith = (subjectHref: (id: string) => string): readonly TableColumn<NamedAuditRow>[] => [
  {
    key: "at",
    header: "时间",
    cell: (row) => (
      <>
        <InstantText at={row.at} />
        <span className="num block text-ink-3 max-sm:inline max-sm:pl-2">第 {row.seq} 条</span>
      </>
    ),
  },
  {
    key: "actor",
    header: "人员",
    cell: (row) => (
      <>
        {row.actorName}
        <span className="block text-ink-3">
          {[row.actorDepartment, row.actorPost, row.address].filter((part) => part !== "").join(" ")}
        </span>
      </>
    ),
  },
  {
    key: "command",
    header: "操作",
    rowHeader: true,
    cell: (row) => (
      <>
        {commandWord(row.command)}
        {row.outcome === "refused" && (
          <span className="ml-2">
            <Tag tone="late">未成功</Tag>
          </span>
        )}
        {reasonOf(row) !== null && <span className="block text-small text-vermilion">{reasonOf(row)}</span>}
      </>
    ),
  },
  {
    key: "subject",
    header: "对象",
    cell: (row) => (
      <>
        {subjectWord(row.subjectType)}
        <Link href={subjectHref(row.subjectId)} prefetch={false} className="num block break-all">
          {row.subjectName ?? (row.subjectId.length > 14 ? `${row.subjectId.slice(0, 8)}…` : row.subjectId)}
        </Link>
      </>
    ),
  },
  {
    key: "detail",
    header: "详情",
    cell: (row) => (
      <details>
        <summary className="min-h-6 text-blue">查看</summary>
        <Detail row={row} />
      </details>
    ),
  },
];

function Detail({ row }: { row: NamedAuditRow }) {
  return (
    <div className="mt-1 max-w-[28rem] border-l-2 border-rule-2 pl-3">
      <pre className="num overflow-x-auto text-small leading-6 whitespace-pre-wrap break-all">{JSON.stringify(row.detail, null, 2)}</pre>
      <p className="mt-1 text-ink-3">
        操作代号 {row.command}
        <br />
        对象 {row.subjectType} <span className="break-all">{row.subjectId}</span>
        <br />
        指纹 <span className="break-all">{row.hash}</span>
      </p>
    </div>
  );
}

export function EntryTable({ rows, subjectHref }: { rows: readonly NamedAuditRow[]; subjectHref: (id: string) => string }) {
  return <Table caption="审计记录，新的在前" columns={columnsWith(subjectHref)} rows={rows} rowKey={(row) => row.seq} />;
}
