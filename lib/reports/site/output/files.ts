import { startOfDay } from "@/lib/core/civil-date";
import type { Block, Cell, OfficialDocument } from "@/lib/documents/official";
import { DOCUMENT_MEDIA_TYPES, privateDocumentFile } from "@/lib/documents/render";
import { type SheetRow, WORKBOOK_MEDIA_TYPE, workbook } from "@/lib/documents/workbook";
import type { ReportFile } from "../../report-item";
import type { SiteFinding } from "../checks";
import { isFigure, SITE_FIELDS } from "../fields";
import type { SiteSnapshot } from "../snapshot";
import { correctionLine, FORM_WIDTHS, type FormCell, formRows, formTitle, itemTitle } from "./grid";
import { sitePage } from "./page";

const paragraph = (text: string, align: "left" | "center"): Block => ({ type: "paragraph", runs: [{ text }], align });

const documentCell = ({ kind, text, columns, rows }: FormCell): Cell => ({
  ...{ columns, rows, header: kind === "head" },
  blocks: [paragraph(text, kind === "label" ? "left" : "center")],
});

/** Small enough for the whole form to stand on two pages. */
const SIZE = 10.5;

/** The form for PDF and Word: its title, and the one boxed table. */
export function siteDocument(snapshot: SiteSnapshot): OfficialDocument {
  const { agency, year, madeOn } = snapshot;
  const correction = correctionLine(snapshot);
  const table: Block = {
    type: "table",
    rows: formRows(snapshot).map((row) => row.map(documentCell)),
    headerRows: 0,
    widths: FORM_WIDTHS,
    size: SIZE,
  };
  return {
    head: { kind: "web", fields: [], address: "" },
    ...{ title: formTitle(snapshot), addressees: "", attachments: [], signature: null, note: "", imprint: null, author: agency },
    body: [...(correction === null ? [] : [paragraph(correction, "left")]), table],
    keywords: ["政府网站", "工作年度报表", String(year)],
    madeAt: startOfDay(madeOn).toISOString(),
  };
}

const sheetRow = (row: readonly FormCell[]): SheetRow =>
  row.map(({ kind, text, figure, columns, rows }) => {
    const value = figure === null ? text : figure.includes(".") ? { decimal: figure } : Number(figure);
    return { value, columns, rows, ...(kind === "head" ? { look: "head" as const } : {}) };
  });

/** The form as a spreadsheet, its figures as numbers. */
function siteWorkbook(snapshot: SiteSnapshot): Promise<Buffer> {
  const correction = correctionLine(snapshot);
  const wide = (value: string, look: "title" | "note"): SheetRow => [{ value, columns: FORM_WIDTHS.length, look }];
  const rows = [
    wide(formTitle(snapshot), "title"),
    ...(correction === null ? [] : [wide(correction, "note")]),
    ...formRows(snapshot).map(sheetRow),
  ];
  const about = { title: formTitle(snapshot), author: snapshot.agency, madeAt: startOfDay(snapshot.madeOn) };
  return workbook([{ name: `${snapshot.year}年度`, rows, widths: FORM_WIDTHS }], about);
}

/** The form as JSON: figures as numbers, one decimal as text, the rest in words. */
export function siteJson({ agency, year, values }: SiteSnapshot, findings: readonly SiteFinding[]) {
  const written = (code: string): string | number | null => {
    const value = values[code] ?? null;
    const field = SITE_FIELDS.find((one) => one.code === code);
    return value !== null && field !== undefined && isFigure(field) && !value.includes(".") ? Number(value) : value;
  };
  return {
    ...{ agency, year, fields: Object.fromEntries(SITE_FIELDS.map(({ code }) => [code, written(code)])) },
    findings: findings.map(({ rule, severity, fields, message }) => ({ rule, severity, fields, message })),
  };
}

export const SITE_FORMS = ["json", "html", "docx", "pdf", "xlsx"] as const;
export type SiteForm = (typeof SITE_FORMS)[number];

/** The form in one of its outputs. */
export async function siteBytes(snapshot: SiteSnapshot, findings: readonly SiteFinding[], form: SiteForm): Promise<Uint8Array> {
  switch (form) {
    case "json":
      return Buffer.from(`${JSON.stringify(siteJson(snapshot, findings), null, 2)}\n`);
    case "html":
      return Buffer.from(sitePage(snapshot));
    case "xlsx":
      return siteWorkbook(snapshot);
    case "docx":
    case "pdf":
      return privateDocumentFile(siteDocument(snapshot), form);
  }
}

/** A frozen form as files to take away, all made from the same values. */
export async function siteFiles(snapshot: SiteSnapshot, findings: readonly SiteFinding[]): Promise<ReportFile[]> {
  const title = itemTitle(snapshot);
  const files: ReportFile[] = [];
  for (const [form, name, mediaType] of [
    ["docx", `${title}.docx`, DOCUMENT_MEDIA_TYPES.docx],
    ["pdf", `${title}.pdf`, DOCUMENT_MEDIA_TYPES.pdf],
    ["xlsx", `${title}.xlsx`, WORKBOOK_MEDIA_TYPE],
    ["json", `${title}（数据）.json`, "application/json"],
  ] as const)
    files.push({ name, bytes: await siteBytes(snapshot, findings, form), mediaType });
  return files;
}
