import { type CivilDate, civilDateOf, parseCivilDate } from "@/lib/core/civil-date";
import { type SheetRow, type SheetValue, workbook } from "@/lib/documents/workbook";
import { EXPORT_FIELDS, type ExportedCase } from "./export-requests";
import { REQUEST_HEADINGS, type RequestField } from "./row";

const HEADINGS = new Map(Object.entries(REQUEST_HEADINGS).map(([heading, field]) => [field, heading]));
/** Numbers that are added up; all other digits are names of something. */
const COUNTS: readonly RequestField[] = ["extensionDays", "feeYuan"];

function cellOf(field: RequestField, text: string): SheetValue {
  if (text === "") return null;
  const day: CivilDate | null = field.endsWith("On") ? parseCivilDate(text) : null;
  if (day !== null) return { date: day };
  return COUNTS.includes(field) ? Number(text) : text;
}

async function* rowsOf(cases: AsyncIterable<ExportedCase>): AsyncGenerator<SheetRow> {
  yield EXPORT_FIELDS.map((field) => HEADINGS.get(field) ?? field);
  for await (const one of cases) yield EXPORT_FIELDS.map((field) => cellOf(field, one[field]));
}

/** Exported cases as an XLSX file that the import reads again as it is. */
export function casesWorkbook(cases: AsyncIterable<ExportedCase>, year: number | null, madeAt: Date): Promise<Buffer> {
  const name = year === null ? "依申请公开案件" : `${year}年依申请公开案件`;
  return workbook([{ name, rows: rowsOf(cases), headerRows: 1, filter: true, landscape: true }], {
    title: `${name}（${civilDateOf(madeAt)}导出）`,
    author: "",
    madeAt,
  });
}
