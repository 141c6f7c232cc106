import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { EXPORT_FIELDS, type ExportedCase, exportRequests } from "@/lib/requests/table/export-requests";
import { operator } from "../operator";
import { withPlatform } from "../platform";
import { Problem } from "../problem";
import { say } from "../table-import";

export function register(program: Command): void {
  program
    .command("export")
    .description("导出数据")
    .command("requests [file]")
    .description(
      "导出依申请公开案件，一行一件，列名与导入相同；按扩展名写成 .csv 或 .jsonl，不写文件名则把 CSV 输出到屏幕。内有个人信息，导出记入审计链",
    )
    .option("--year <year>", "只导出这一年收到的")
    .option("--json", "不写文件名时，以 JSON 逐行输出")
    .action((file: string | undefined, options: { year?: string; json?: boolean }) => withPlatform(() => exportFile(file, options)));
}

async function exportFile(file: string | undefined, options: { year?: string; json?: boolean }): Promise<void> {
  const year = options.year === undefined ? null : Number(options.year);
  if (year !== null && !(Number.isInteger(year) && year >= 2008 && year <= 2100)) throw new Problem("--year 应当是四位的年份，如 2026。");
  const extension = file === undefined ? (options.json ? ".jsonl" : ".csv") : path.extname(file).toLowerCase();
  if (extension !== ".csv" && extension !== ".jsonl") throw new Problem("导出的文件请用 .csv 或 .jsonl 作扩展名。");
  const counted = { cases: 0 };
  const lines = linesOf(exportRequests(await operator(), year), extension, counted);
  if (file === undefined) {
    for await (const line of lines) process.stdout.write(line);
    return;
  }
  // Names and numbers of people: for the owner's eyes alone.
  await pipeline(Readable.from(lines), createWriteStream(path.resolve(file), { mode: 0o600 }));
  say(options, { exported: counted.cases, file }, `已导出 ${counted.cases} 件到 ${file}。文件里有个人信息，请妥善保管。`);
}

async function* linesOf(
  cases: AsyncIterable<ExportedCase>,
  extension: ".csv" | ".jsonl",
  counted: { cases: number },
): AsyncGenerator<string> {
  if (extension === ".csv") yield CSV_MARK + csvRow(EXPORT_FIELDS);
  for await (const one of cases) {
    counted.cases++;
    yield extension === ".csv" ? csvRow(EXPORT_FIELDS.map((field) => one[field])) : `${JSON.stringify(one)}\n`;
  }
}
