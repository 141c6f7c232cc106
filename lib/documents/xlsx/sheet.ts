import { widthInCharacters } from "../layout";
import { isCell, LOOKS, type SheetCell, type SheetValue, shownWidth, written } from "./cell";

export type SheetRow = readonly (SheetValue | SheetCell)[];

export interface Sheet {
  /** on its tab; what the format does not allow there is replaced */
  readonly name: string;
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  /** how many rows stay in sight and are printed on every page; they look like a head */
  readonly headerRows?: number;
  /** lets the reader filter by the last of the header rows */
  readonly filter?: boolean;
  /** in characters of Chinese; without them by what stands in the first rows */
  readonly widths?: readonly number[];
  readonly landscape?: boolean;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const ROWS_AT_ONCE = 500;
/** In points; no row is higher than 409. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 27;
const MOST_LINES = 27;

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
export function columnName(column: number): string {
  let [name, left] = ["", column + 1];
  while (left > 0) [name, left] = [String.fromCharCode(65 + ((left - 1) % 26)) + name, Math.floor((left - 1) / 26)];
  return name;
}

/** Sets one row after another and remembers what stands over more than one. */
class SheetWriter {
  readonly merges: string[] = [];
  readonly needed: number[] = [];
  row = 0;
  columns = 0;
  /** by column: how many more rows are covered from above, in which style */
  private readonly covered = new Map<number, { rows: number; style: number }>();

  constructor(
    private readonly headerRows: number,
    private readonly widths: readonly number[] | undefined,
  ) {}

  rowXml(cells: SheetRow): string {
    const number = this.row + 1;
    const xml: string[] = [];
    let lines = 1;
    let column = this.skipCovered(0, number, xml);
    for (const given of cells) {
      const cell: SheetCell = isCell(given) ? given : { value: given };
      const { columns = 1, rows = 1 } = cell;
      const style = this.put(cell, column, number, xml);
      if (rows === 1) lines = Math.max(lines, this.linesOf(cell.value, column, columns));
      if (columns > 1 || rows > 1)
        this.merges.push(`${columnName(column)}${number}:${columnName(column + columns - 1)}${number + rows - 1}`);
      for (let at = column; at < column + columns; at++) {
        if (at > column) xml.push(`<c r="${columnName(at)}${number}" s="${style}"/>`);
        if (rows > 1) this.covered.set(at, { rows: rows - 1, style });
      }
      column = this.skipCovered(column + columns, number, xml);
    }
    // What is covered further right, beyond the row's own cells.
    for (const at of [...this.covered.keys()].filter((one) => one >= column).sort((a, b) => a - b))
      column = this.skipCovered(at, number, xml);
    this.columns = Math.max(this.columns, column);
    this.row = number;
    const titled = cells.some((cell) => isCell(cell) && cell.look === "title");
    const points = lines * (titled ? TITLE_HEIGHT : LINE_HEIGHT) + 3;
    const height = lines === 1 && !titled ? "" : ` ht="${points}" customHeight="1"`;
    return `<row r="${number}"${height}>${xml.join("")}</row>`;
  }

  /** Spreadsheets give merged cells no height of their own. */
  private linesOf(value: SheetValue, column: number, columns: number): number {
    if (typeof value !== "string" || this.widths === undefined) return 1;
    const room = this.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
    if (room === 0) return 1;
    const lines = value.split("\n").reduce((sum, text) => sum + Math.max(1, Math.ceil(widthInCharacters(text) / room)), 0);
    return Math.min(lines, MOST_LINES);
  }

  private put(cell: SheetCell, column: number, number: number, xml: string[]): number {
    const { type, content, style: own } = written(cell.value);
    const look = cell.look ?? (this.row < this.headerRows ? "head" : undefined);
    const style = look === undefined ? own : LOOKS[look];
    xml.push(`<c r="${columnName(column)}${number}" s="${style}"${type}${content === "" ? "/>" : `>${content}</c>`}`);
    if ((cell.columns ?? 1) === 1 && this.row < ROWS_AT_ONCE && look !== "title" && look !== "note")
      this.needed[column] = Math.max(this.needed[column] ?? 0, shownWidth(cell.value));
    return style;
  }

  private skipCovered(from: number, number: number, xml: string[]): number {
    let column = from;
    for (let above = this.covered.get(column); above !== undefined; above = this.covered.get(column)) {
      xml.push(`<c r="${columnName(column)}${number}" s="${above.style}"/>`);
      if (above.rows > 1) this.covered.set(column, { ...above, rows: above.rows - 1 });
      else this.covered.delete(column);
      column++;
    }
    return column;
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One sheet as XML, in pieces: a long one is made some hundred rows at a time, so that others are served meanwhile. */
export async function sheetXml(sheet: Sheet): Promise<{ bytes: Buffer; rows: number; columns: number }> {
  const headerRows = sheet.headerRows ?? 0;
  const writer = new SheetWriter(headerRows, sheet.widths);
  const pieces: Buffer[] = [];
  let pending: string[] = [];
  for await (const cells of sheet.rows) {
    pending.push(writer.rowXml(cells));
    if (writer.row > MOST_ROWS || writer.columns > MOST_COLUMNS) throw new RangeError("a sheet holds 1,048,576 rows of 16,384 columns");
    if (pending.length < ROWS_AT_ONCE) continue;
    pieces.push(Buffer.from(pending.join("")));
    pending = [];
    await pause();
  }
  pieces.push(Buffer.from(pending.join("")));
  const { row: rows, columns } = writer;
  return { bytes: Buffer.concat([Buffer.from(before(sheet, writer)), ...pieces, Buffer.from(after(sheet, writer))]), rows, columns };
}

const NARROWEST = 4;
const WIDEST = 24;

function before({ widths, headerRows = 0 }: Sheet, { needed, columns }: SheetWriter): string {
  const pane =
    headerRows === 0
      ? ""
      : `<pane ySplit="${headerRows}" topLeftCell="A${headerRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  // Excel counts widths in digits, of which two are as wide as one Chinese character.
  const width = (at: number): number => (widths?.[at] ?? Math.min(WIDEST, Math.max(NARROWEST, needed[at] ?? 0))) * 2 + 3;
  const cols = Array.from({ length: columns }, (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${width(at)}" customWidth="1"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`,
    "<sheetData>",
  ].join("");
}

function after({ headerRows = 0, filter, landscape }: Sheet, { merges, row, columns }: SheetWriter): string {
  const filtered = filter === true && headerRows > 0 && columns > 0;
  return [
    "</sheetData>",
    filtered ? `<autoFilter ref="A${headerRows}:${columnName(columns - 1)}${Math.max(row, headerRows)}"/>` : "",
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>',
    `<pageSetup paperSize="9" orientation="${landscape === true ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>",
    "</worksheet>",
  ].join("");
}
