import Link from "next/link";
import { InstantText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { AdjustmentRecord } from "@/lib/reports/annual/adjustments";
import { cellLabel, parseCell } from "@/lib/reports/annual/cell-path";
import type { ReportFormat } from "@/lib/reports/annual/format-types";

interface AdjustmentListProps {
  records: readonly AdjustmentRecord[];
  format: ReportFormat;
  /** the records that count now */
  standing: ReadonlySet<string>;
  href: (path: string) => string;
}

/** Every record of a figure set by hand, the newest first: who, when, why, and what the registers said then. */
export function AdjustmentList({ records, format, standing, href }: AdjustmentListProps) {
  return (
    <Table
      caption="手工调整的记录"
      rows={[...records].reverse()}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "cell",
          header: "哪一格",
          rowHeader: true,
          cell: ({ id, cell, adjusted }) => {
            const address = parseCell(format, cell);
            return (
              <>
                <Link href={href(cell)} prefetch={false}>
                  {address === null ? cell : cellLabel(format, address)}
                </Link>{" "}
                {adjusted === null ? <Tag>收回</Tag> : standing.has(id) ? <Tag tone="soon">有效</Tag> : <Tag>已被替代</Tag>}
              </>
            );
          },
        },
        { key: "computed", header: "当时台账数", align: "right", cell: ({ computed }) => computed },
        { key: "adjusted", header: "调整为", align: "right", cell: ({ adjusted, computed }) => adjusted ?? `${computed}（台账数）` },
        { key: "reason", header: "理由和依据", cell: ({ reason }) => <span className="whitespace-pre-line">{reason}</span> },
        {
          key: "by",
          header: "签名",
          cell: ({ userName, departmentName, post, at }) => (
            <>
              {userName}（{departmentName} {post}）
              <span className="block text-ink-3">
                <InstantText at={at} />
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
