import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import type { Actor } from "@/lib/identity/actor";
import { say } from "./answer";
import { commandGroup } from "./command-group";
import { operator } from "./operator";
import { withPlatform } from "./platform";
import { isErrno, Problem } from "./problem";

const EXTENSIONS = [".csv", ".xlsx", ".jsonl"];

interface ExportOptions {
  year?: string;
  json?: boolean;
}

/** A table that is taken out with the columns that its import reads. */
interface Exported<F extends string> {
  /** "requests" */
  name: string;
  description: string;
  fields: readonly F[];
  rows: (actor: Actor, year: number | null) => AsyncIterable<Readonly<Record<F, string>>>;
  workbook: (rows: AsyncIterable<Readonly<Record<F, string>>>, year: number | null, madeAt: Date) => Promise<Buffer>;
}

/** Adds `export NAME [file]`. The file is for its owner's eyes alone: it holds names and numbers of people. */
export function registerExport<F extends string>(program: Command, table: Exported<F>): void {
  const group = commandGroup(program, "export");
  group
    .command(`${table.name} [file]`)
    .description(
      `导出${table.description}，一行一件，列名与导入相同；按扩展名写成 .csv、.xlsx 或 .jsonl，不写文件名则把 CSV 输出到屏幕。内有个人信息，导出记入审计链`,
    )
    .option("--year <year>", "只导出这一年收到的")
    .option("--json", "不写文件名时，以 JSON 逐行输出")
    .action((file: string | undefined, options: ExportOptions) => withPlatform(() => exportFile(table, file, options)));
}

async function exportFile<F extends string>(table: Exported<F>, file: string | undefined, options: ExportOptions): Promise<void> {
  const year = options.year === undefined ? null : Number(options.year);
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100)) throw new Problem("--year 应当是四位的年份，如 2026。");
  const extension = file === undefined ? (options.json ? ".jsonl" : ".csv") : path.extname(file).toLowerCase();
  if (!EXTENSIONS.includes(extension)) throw new Problem("导出的文件请用 .csv、.xlsx 或 .jsonl 作扩展名。");
  const counted = { rows: 0 };
  const rows = counting(table.rows(await operator(), year), counted);
  if (file === undefined) {
    for await (const line of linesOf(rows, table.fields, extension)) process.stdout.write(line);
    return;
  }
  const target = path.resolve(file);
  await writeTo(target, table, rows, year, extension).catch((error: unknown) => {
    throw isErrno(error) && error.path === target ? new Problem(`写不了文件 ${target}。请检查文件夹是否存在、有没有权限。`) : error;
  });
  say(options, { exported: counted.rows, file }, `已导出 ${counted.rows} 件到 ${file}。文件里有个人信息，请妥善保管。`);
}

async function writeTo<F extends string>(
  target: string,
  table: Exported<F>,
  rows: AsyncIterable<Readonly<Record<F, string>>>,
  year: number | null,
  extension: string,
): Promise<void> {
  if (extension === ".xlsx") await writeFile(target, await table.workbook(rows, year, new Date()), { mode: 0o600 });
  else await pipeline(Readable.from(linesOf(rows, table.fields, extension)), createWriteStream(target, { mode: 0o600 }));
}

async function* counting<R>(rows: AsyncIterable<R>, counted: { rows: number }): AsyncGenerator<R> {
  for await (const row of rows) {
    counted.rows++;
    yield row;
  }
}

async function* linesOf<F extends string>(
  rows: AsyncIterable<Readonly<Record<F, string>>>,
  fields: readonly F[],
  extension: string,
): AsyncGenerator<string> {
  if (extension === ".csv") yield CSV_MARK + csvRow(fields);
  for await (const one of rows) yield extension === ".csv" ? csvRow(fields.map((field) => one[field])) : `${JSON.stringify(one)}\n`;
}
