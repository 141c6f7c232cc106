import { Table, type TableColumn } from "@/components/ui/table";
import type { BulkFormat } from "@/lib/portal/open-data/bulk";
import type { BulkList } from "@/lib/portal/open-data/schema";

type Year = BulkList["years"][number];

const COLUMNS: readonly TableColumn<Year>[] = [
  { key: "year", header: "发布年份", rowHeader: true, cell: ({ year }) => `${year}年` },
  { key: "items", header: "条数", align: "right", cell: ({ items }) => items },
  { key: "csv", header: "信息要素", cell: ({ year }) => <FileLink year={year} format="csv" label="CSV 表格" /> },
  { key: "jsonl", header: "连同正文", cell: ({ year }) => <FileLink year={year} format="jsonl" label="JSON Lines" /> },
];

/** The files of each year. */
export function BulkFiles({ years }: { years: readonly Year[] }) {
  return (
    <section aria-labelledby="files">
      <h2 id="files" className="border-b-2 border-ink pb-1.5 text-large">
        数据文件
      </h2>
      <p className="mt-3 mb-4 max-w-[44em]">
        每年一个文件，随时按当前公开的内容生成。CSV 表格可以直接用 Excel、WPS
        打开，以“=”“+”“-”“@”开头的单元格前加了一个单引号，以免被当作公式；JSON Lines 每行一条信息，含正文和附件地址，供程序读取。
      </p>
      {years.length === 0 ? (
        <p className="text-ink-2">本站尚未公开信息。</p>
      ) : (
        <Table caption="分年度数据文件" columns={COLUMNS} rows={years} rowKey={({ year }) => String(year)} />
      )}
    </section>
  );
}

function FileLink({ year, format, label }: { year: number; format: BulkFormat; label: string }) {
  return (
    <a href={`/api/open/v1/bulk/${year}.${format}`} download aria-label={`${label}，${year}年`} className="inline-block py-1">
      {label}
    </a>
  );
}
