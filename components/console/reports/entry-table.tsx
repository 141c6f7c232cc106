import clsx from "clsx";
import Link from "next/link";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { EntryRow } from "@/lib/reports/registers/entries";
import { REGISTER_KINDS } from "@/lib/reports/registers/kinds";

interface EntryTableProps {
  caption: string;
  rows: readonly EntryRow[];
  /** offers to correct those that count */
  mayCorrect?: boolean;
}

const figure = ({ value, kind }: EntryRow): string => `${value} ${REGISTER_KINDS[kind].unit}`;

/** Entries of the register with where each comes from; what was replaced is struck out and stays. */
export function EntryTable({ caption, rows, mayCorrect = false }: EntryTableProps) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      rowClassName={({ replaced }) => (replaced ? "text-ink-3" : undefined)}
      columns={[
        {
          key: "kind",
          header: "内容",
          rowHeader: true,
          cell: (row) => (
            <>
              {REGISTER_KINDS[row.kind].label} {row.replaced && <Tag tone="soon">已更正</Tag>}{" "}
              {!row.replaced && row.replacesId !== null && <Tag>更正后</Tag>}
            </>
          ),
        },
        {
          key: "value",
          header: "数字",
          align: "right",
          cell: (row) => <span className={clsx("num whitespace-nowrap", row.replaced && "line-through")}>{figure(row)}</span>,
        },
        { key: "source", header: "来源", cell: (row) => [row.source, row.department].filter((part) => part !== "").join(" · ") },
        { key: "evidence", header: "依据", cell: (row) => <Evidence row={row} /> },
        {
          key: "by",
          header: "登记",
          cell: (row) => (
            <>
              {row.byName}
              {row.departmentName !== "" && `（${row.departmentName}）`}
              <span className="block whitespace-nowrap text-ink-3">{row.at}</span>
            </>
          ),
        },
        ...(mayCorrect
          ? [
              {
                key: "act",
                header: "操作",
                cell: (row: EntryRow) =>
                  !row.replaced && (
                    <Link href={`/console/reports/registers/${row.id}/correct`} prefetch={false} className="inline-block py-1.5">
                      更正
                    </Link>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Evidence({ row: { evidence, reason, file, importFile } }: { row: EntryRow }) {
  return (
    <>
      {evidence !== "" && <span className="block">{evidence}</span>}
      {file !== null && (
        <a href={`/console/reports/evidence/${file.id}`} className="inline-block py-1">
          {importFile === null ? file.name : `导入的文件 ${file.name}`}
        </a>
      )}
      {reason !== "" && <span className="block text-ink-3">原因：{reason}</span>}
    </>
  );
}
