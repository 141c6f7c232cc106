import { Table } from "@/components/ui/table";
import type { InspectionDay } from "@/lib/reports/inspection/queries";

/** How many indicators were not met on each of the last days. */
export function History({ days }: { days: readonly InspectionDay[] }) {
  return (
    <Table
      caption="近两个月每天的检查结果"
      rows={days}
      rowKey={({ day }) => day}
      columns={[
        { key: "day", header: "日期", rowHeader: true, cell: ({ day }) => <span className="num">{day}</span> },
        {
          key: "failed",
          header: "不达标（项）",
          align: "right",
          cell: ({ failed }) => <span className={failed > 0 ? "num font-semibold text-vermilion" : "num"}>{failed}</span>,
        },
        { key: "alarmed", header: "预警（项）", align: "right", cell: ({ alarmed }) => <span className="num">{alarmed}</span> },
      ]}
    />
  );
}
