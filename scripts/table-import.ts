import { writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/core/errors";
import type { RowError } from "@/lib/files/table-check";
import { Problem } from "./problem";

const SHOWN_ERRORS = 20;

/** An expected error with all it says, as one message of the command line. */
export function asProblem(error: unknown): never {
  throw error instanceof AppError
    ? new Problem(
        [
          error.message,
          ...Object.entries(error.fields).flatMap(([place, messages]) => messages.map((message) => `  ${place} ${message}`)),
        ].join("\n"),
      )
    : error;
}

export function say(options: { json?: boolean }, result: Record<string, unknown>, text: string): void {
  console.log(options.json ? JSON.stringify(result) : text);
}

/** Lists what is wrong with a file, and ends with status 1. */
export function fail(errors: readonly RowError[], options: { json?: boolean }): void {
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
export async function writeReport(file: string, errors: readonly RowError[]): Promise<void> {
  const lines = errors.map(({ line, field, message }) => [line, field, message].map(quoted).join(","));
  await writeFile(path.resolve(file), `\uFEFF行号,列名,问题\r\n${lines.map((line) => `${line}\r\n`).join("")}`);
}
