import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { type CsvError, parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { invalidInput } from "@/lib/core/errors";

/** One row of a file: its line or row number there, and its cells as text by the file's own headings. */
export interface TableRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

export interface TableFile {
  headings: readonly string[];
  rows: readonly TableRow[];
}

const broken = (message: string) => invalidInput({ "": [message] }, message);
const MOST_BROKEN_LINES = 50;

/**
 * Reads a `.csv` (UTF-8, comma), `.xlsx` (first sheet) or `.jsonl` file whole.
 * Throws InvalidInput, with the line where one is at fault, for a file that is none of these.
 */
export async function readTableFile(file: string): Promise<TableFile> {
  switch (path.extname(file).toLowerCase()) {
    case ".csv":
      return fromGrid(readCsv(await readFile(file)));
    case ".xlsx":
      return fromGrid(await readXlsx(file));
    case ".jsonl":
      return readJsonLines(file);
    default:
      throw broken(`不认识这种文件：${path.basename(file)}。请用 .csv、.xlsx 或 .jsonl 文件。`);
  }
}

function readCsv(bytes: Buffer): string[][] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw broken("CSV 文件不是 UTF-8 编码。请在 Excel 里另存为“CSV UTF-8（逗号分隔）”后再导入。");
  }
  try {
    return parse(text, { bom: true, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] }) as string[][];
  } catch (error) {
    throw broken(`CSV 文件第 ${(error as CsvError).lines ?? "?"} 行格式有误（引号没有成对，或引号前后有多余的字）。`);
  }
}

async function readXlsx(file: string): Promise<string[][]> {
  try {
    const grid = await readSheet(file);
    return grid.map((row) => row.map(cellText));
  } catch {
    throw broken("Excel 文件打不开：文件已损坏、带密码，或者不是 .xlsx 格式。");
  }
}

/** A date cell of a sheet has no time zone: it reads as the date and time that the sheet shows. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  const [day, time] = cell.toISOString().split("T");
  return time?.startsWith("00:00") ? `${day}` : `${day} ${time?.slice(0, 5)}`;
}

/** Empty rows count as rows: spreadsheets show them with their numbers. */
function fromGrid(grid: readonly string[][]): TableFile {
  const first = grid.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  if (first < 0) throw broken("文件是空的：第一行应是列名。");
  const headings = (grid[first] ?? []).map((heading) => heading.trim());
  const doubled = headings.find((heading, at) => heading !== "" && headings.indexOf(heading) !== at);
  if (doubled !== undefined) throw broken(`列名“${doubled}”出现了两次，请删去一列。`);
  const rows = grid.slice(first + 1).map((cells, at) => {
    const line = first + at + 2;
    if (cells.slice(headings.length).some((cell) => cell.trim() !== ""))
      throw broken(`第 ${line} 行的格数比列名多，请检查是否有多余的逗号。`);
    return { line, cells: Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ""])) };
  });
  return { headings, rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== "")) };
}

async function readJsonLines(file: string): Promise<TableFile> {
  const rows: TableRow[] = [];
  const headings = new Set<string>();
  const faults: string[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === "") continue;
    const cells = jsonCells(text);
    if (typeof cells === "string") {
      if (faults.push(`第 ${line} 行${cells}`) === MOST_BROKEN_LINES) break;
      continue;
    }
    for (const heading of Object.keys(cells)) headings.add(heading);
    rows.push({ line, cells });
  }
  if (faults.length > 0) throw invalidInput({ "": faults }, faults.length === 1 ? faults[0] : "文件里有读不出的行。");
  return { headings: [...headings], rows };
}

/** The cells of a line, or what is wrong with it. */
function jsonCells(text: string): Record<string, string> | string {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return "不是完整的 JSON，文件可能没有传完。";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "应是一个 JSON 对象。";
  const nested = Object.entries(value).find(([, cell]) => typeof cell === "object" && cell !== null);
  if (nested !== undefined) return `的 ${nested[0]} 应是文字或数字。`;
  return Object.fromEntries(Object.entries(value).map(([heading, cell]) => [heading, cell === null ? "" : String(cell)]));
}
