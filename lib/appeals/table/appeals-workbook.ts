import { civilDateOf, parseCivilDate } from "@/lib/core/civil-date";
import { type SheetRow, type SheetValue, workbook } from "@/lib/documents/workbook";
import type { ExportedAppeal } from "./export-appeals";
import { APPEAL_FIELDS, APPEAL_HEADINGS, type AppealField } from "./row";

function cellOf(field: AppealField, text: string): SheetValue {
  const date = field.endsWith("On") ? parseCivilDate(text) : null;
  return date === null ? text || null : { date };
}

async function* rowsOf(appeals: AsyncIterable<ExportedAppeal>): AsyncGenerator<SheetRow> {
  yield Object.keys(APPEAL_HEADINGS);
  for await (const one of appeals) yield APPEAL_FIELDS.map((field) => cellOf(field, one[field]));
}

/** Exported appeals as an XLSX file that the import reads again as it is. */
export function appealsWorkbook(appeals: AsyncIterable<ExportedAppeal>, year: number | null, madeAt: Date): Promise<Buffer> {
  const name = year === null ? "行政复议和诉讼" : `${year}年行政复议和诉讼`;
  const sheet = { name, rows: rowsOf(appeals), headerRows: 1, filter: true, landscape: true };
  return workbook([sheet], { title: `${name}（${civilDateOf(madeAt)}导出）`, author: "", madeAt });
}
