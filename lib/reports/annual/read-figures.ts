import { invalidInput } from "@/lib/core/errors";
import { formatOf } from "./check";
import { FORMATS } from "./format";
import type { ReportFormat } from "./format-types";
import { jsonFault } from "./json-place";
import { figuresSchema } from "./schema";
import type { ReportFigures } from "./tables";

const TABLES = ["section1", "table2", "table3", "table4"] as const;

const notReadable = (message: string, fields: Readonly<Record<string, readonly string[]>> = {}) => invalidInput(fields, message);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (text.trim() === "") throw notReadable("文件是空的。");
    const { line, column } = jsonFault(text);
    throw notReadable(`文件不是完整的 JSON：第 ${line} 行第 ${column} 个字符处读不下去。请检查那里的引号、逗号和括号。`);
  }
}

/**
 * The figures in a file of somebody's report, with the format to judge them by. Throws InvalidInput, whose fields name the
 * places (`table3.R1`), when they cannot be judged at all; figures that are merely wrong are left to the checks.
 */
export function readFigures(bytes: Uint8Array): { readonly figures: ReportFigures; readonly format: ReportFormat } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw notReadable("文件不是 UTF-8 编码的文字。请确认它是 JSON 文件，并另存为 UTF-8。");
  }
  const result = figuresSchema.safeParse(parsed(text));
  if (!result.success) {
    const places = result.error.issues.map(({ path, message }) => [path.join("."), [message]] as const);
    throw notReadable("文件的结构不对，无法核对。", Object.fromEntries(places));
  }
  const figures = result.data;
  if (TABLES.every((key) => (figures[key] ?? null) === null))
    throw notReadable("文件里没有可以核对的数字：section1、table2、table3、table4 至少要有一项。");
  const format = formatOf(figures);
  if (format === undefined) {
    const known = FORMATS.map(
      ({ code, firstYear, lastYear }) => `${code}（${firstYear} 年${lastYear === null ? "起" : `至 ${lastYear} 年`}）`,
    );
    const asked = figures.format === undefined ? `${figures.year} 年的报告` : `格式“${figures.format}”`;
    const place = figures.format === undefined ? "year" : "format";
    throw notReadable("不知道应当按哪一版格式核对。", { [place]: [`${asked}没有对应的格式；能够核对的是 ${known.join("、")}。`] });
  }
  return { figures, format };
}
