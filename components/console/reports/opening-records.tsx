import { InstantText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import type { OpeningRecord } from "@/lib/reports/annual/opening-records";

/** Who entered the figures of an earlier year, when, and from where. */
export function OpeningRecords({ records }: { records: readonly OpeningRecord[] }) {
  return (
    <Table
      caption="期初数的录入记录"
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "evidence",
          header: "依据",
          rowHeader: true,
          cell: ({ evidence }) => <span className="whitespace-pre-line">{evidence}</span>,
        },
        {
          key: "carried",
          header: "结转下年度",
          align: "right",
          cell: ({ tables }) => tables.table3?.R4?.C7 ?? "空",
        },
        { key: "by", header: "录入人", cell: ({ userName, departmentName }) => `${userName}（${departmentName}）` },
        { key: "at", header: "时间", cell: ({ at }) => <InstantText at={at} /> },
      ]}
    />
  );
}
