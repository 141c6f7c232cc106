import { startOfDay } from "@/lib/core/civil-date";
import { bodyText } from "@/lib/disclosures/body";
import { type Sheet, type SheetCell, type SheetRow, type SheetValue, workbook } from "@/lib/documents/workbook";
import type { ReportSnapshot } from "../snapshot";
import type { Figure } from "../tables";
import type { GridCell, ReportTable } from "./grid";
import { correctionLine, reportParts, reportTitle, type Section } from "./parts";

/** Amounts keep their digits; an empty cell stays empty. */
const sheetValue = (figure: Figure): SheetValue => (typeof figure === "string" ? { decimal: figure.trim() } : figure);

function cellOf(cell: GridCell): SheetCell {
  const { columns, rows } = cell;
  return cell.kind === "figure"
    ? { value: sheetValue(cell.figure), columns, rows }
    : { value: cell.text, columns, rows, ...(cell.kind === "head" ? { look: "head" } : {}) };
}

const MM_PER_CHARACTER = 3.2;

const tableRows = ({ rows }: ReportTable): SheetRow[] => rows.map((row) => row.map(cellOf));

/** Words over the whole width of what stands below them. */
const line = (value: string, columns: number, look: NonNullable<SheetCell["look"]>): SheetRow => [{ value, columns, look }];

const TEXT_COLUMNS = 4;
/** On the tabs, where the headings are too long. */
const NAMES = ["一、总体情况", "二、主动公开", "三、依申请公开", "四、复议诉讼", "五、问题和改进", "六、其他事项"];

function countsOf({ section1 }: ReportSnapshot["figures"]): SheetRow[] {
  if (section1 === null || section1 === undefined) return [];
  return [
    [],
    [
      { value: "主动公开政府信息的渠道和类别", columns: 3, look: "head" },
      { value: "数量（条）", look: "head" },
    ],
    ...section1.parts.map(({ key, label, count }): SheetRow => [{ value: label ?? key, columns: 3 }, sheetValue(count)]),
    [{ value: "合计", columns: 3 }, sheetValue(section1.total)],
  ];
}

/** Of the widest table; without one, of a page of text. */
function widthsOf(tables: readonly ReportTable[], columns: number): number[] {
  const [widest] = [...tables].sort((a, b) => b.widths.length - a.widths.length);
  if (widest === undefined) return Array.from({ length: columns }, () => 12);
  const even = widest.widths.every((width) => width === 1);
  return widest.widths.map((width) => (even ? 5 : width / MM_PER_CHARACTER));
}

function sheetOf({ heading, body, tables, remarks }: Section, at: number, snapshot: ReportSnapshot, lead: readonly string[]): Sheet {
  const columns = Math.max(TEXT_COLUMNS, ...tables.map(({ widths }) => widths.length));
  const lines = [...(body === null ? [] : bodyText(body).split("\n")), ...remarks];
  return {
    name: NAMES[at] ?? heading,
    rows: [
      line(reportTitle(snapshot), columns, "title"),
      ...lead.map((text) => line(text, columns, "note")),
      line(heading, columns, "head"),
      ...lines.map((text) => line(text, columns, "note")),
      ...tables.flatMap((table) => [[], ...tableRows(table)]),
      ...(at === 0 ? countsOf(snapshot.figures) : []),
    ],
    widths: widthsOf(tables, columns),
    landscape: columns > 12,
  };
}

/** The report as an XLSX file: a sheet for each section, its tables with their merged cells, counts and amounts as numbers. */
export async function reportWorkbook(snapshot: ReportSnapshot): Promise<Uint8Array> {
  const { opening, sections } = reportParts(snapshot);
  const correction = correctionLine(snapshot);
  const lead = [...(correction === null ? [] : [correction]), ...(opening === null ? [] : bodyText(opening).split("\n"))];
  const sheets = sections.map((section, at) => sheetOf(section, at, snapshot, at === 0 ? lead : []));
  return workbook(sheets, { title: reportTitle(snapshot), author: snapshot.figures.agency, madeAt: startOfDay(snapshot.madeOn) });
}
