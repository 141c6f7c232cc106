import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import type { RowError } from "@/lib/files/table-check";
import { readTableFile, type TableFile } from "@/lib/files/table-file";
import type { Actor } from "@/lib/identity/actor";
import { asProblem, say } from "./answer";
import { commandGroup } from "./command-group";
import { operator } from "./operator";
import { withPlatform } from "./platform";
import { Problem } from "./problem";
import { progressBar } from "./progress-bar";

const SHOWN_ERRORS = 20;

/** Lists what is wrong with a file, and ends with status 1. */
function fail(errors: readonly RowError[], options: { json?: boolean }): void {
  process.exitCode = 1;
  if (options.json) {
    console.log(JSON.stringify({ imported: 0, errors }));
    return;
  }
  console.error(`文件有 ${errors.length} 处错误，没有导入任何一条：`);
  for (const { line, field, message } of errors.slice(0, SHOWN_ERRORS)) console.error(`  第 ${line} 行 ${field}：${message}`);
  if (errors.length > SHOWN_ERRORS) console.error(`  …… 还有 ${errors.length - SHOWN_ERRORS} 处。用 --report 错误.csv 查看全部。`);
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;

/** With a byte order mark, so that spreadsheets read it as UTF-8. */
async function writeReport(file: string, errors: readonly RowError[]): Promise<void> {
  const lines = errors.map(({ line, field, message }) => [line, field, message].map(quoted).join(","));
  await writeFile(path.resolve(file), `\uFEFF行号,列名,问题\r\n${lines.map((line) => `${line}\r\n`).join("")}`);
}

interface Options {
  source: string;
  dryRun?: boolean;
  report?: string;
  json?: boolean;
}

export interface CheckedTable {
  ready: readonly unknown[];
  skipped: number;
  errors: readonly RowError[];
}

/** The file that is brought in, and by whom. */
export interface Import {
  actor: Actor;
  now: Date;
  /** name of the earlier system */
  source: string;
  fileName: string;
  fileHash: string;
  bytes: Buffer;
  file: TableFile;
}

interface TableImport<Check extends CheckedTable, Result extends object> {
  name: string;
  description: string;
  /** what `--source` is; without a usual name it must be given */
  source: { help: string; usual?: string };
  check: (given: Import) => Promise<Check>;
  /** what a dry run says of a file without errors, in words and as JSON */
  wouldSay: (check: Check) => string;
  would?: (check: Check) => Record<string, unknown>;
  run: (given: Import, onProgress: (done: number, total: number) => void) => Promise<Result>;
  didSay: (result: Result) => string;
}

/** `import <name> <file>`: checks the whole file first, then brings all of it in or nothing; the same for every kind of rows. */
export function importCommand<Check extends CheckedTable, Result extends object>(program: Command, spec: TableImport<Check, Result>): void {
  const group = commandGroup(program, "import");
  const command = group.command(`${spec.name} <file>`).description(spec.description);
  const { help, usual } = spec.source;
  if (usual === undefined) command.requiredOption("--source <name>", help);
  else command.option("--source <name>", help, usual);
  command
    .option("--dry-run", "只检查，不写入")
    .option("--report <file>", "把错误存成 CSV 表格")
    .option("--json", "以 JSON 输出结果")
    .action((file: string, options: Options) => withPlatform(() => bringIn(path.resolve(file), options, spec)));
}

async function bringIn<Check extends CheckedTable, Result extends object>(
  file: string,
  options: Options,
  { check, wouldSay, would, run, didSay }: TableImport<Check, Result>,
): Promise<void> {
  const actor = await operator();
  const bytes = await readFile(file).catch(() => {
    throw new Problem(`打不开文件 ${file}。请检查路径和权限。`);
  });
  const about = { source: options.source, fileName: path.basename(file), fileHash: createHash("sha256").update(bytes).digest("hex") };
  const given = { actor, now: new Date(), ...about, bytes, file: await readTableFile(file).catch(asProblem) };
  const checked = await check(given);
  if (options.report !== undefined) await writeReport(options.report, checked.errors);
  if (checked.errors.length > 0) return fail(checked.errors, options);
  if (options.dryRun === true) {
    const found = { wouldImport: checked.ready.length, skipped: checked.skipped, ...would?.(checked) };
    return say(options, found, `${wouldSay(checked)}没有写入任何数据。`);
  }
  const bar = progressBar("导入", process.stderr);
  const result = await run(given, bar.show).catch(asProblem).finally(bar.end);
  say(options, result, didSay(result));
}
