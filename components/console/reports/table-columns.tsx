import type { ReportTable } from "@/lib/reports/annual/output/grid";

/** The widths of the columns as on paper. */
export function TableColumns({ table: { key, widths } }: { table: Pick<ReportTable, "key" | "widths"> }) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width, index) => ({ id: `${key} ${index}`, share: `${(100 * width) / total}%` }));
  return (
    <colgroup>
      {columns.map(({ id, share }) => (
        <col key={id} style={{ width: share }} />
      ))}
    </colgroup>
  );
}
