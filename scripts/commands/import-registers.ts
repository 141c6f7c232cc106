import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { readTableFile } from "@/lib/files/table-file";
import { checkRegisterImport } from "@/lib/reports/registers/import/check";
import { importRegisters } from "@/lib/reports/registers/import/import-registers";
import { operator } from "../operator";
import { withPlatform } from "../platform";
import { Problem } from "../problem";
import { asProblem, fail, say, writeReport } from "../table-import";

interface ImportOptions {
  source: string;
  dryRun?: boolean;
  report?: string;
  json?: boolean;
}

export function register(program: Command): void {
  const group = program.commands.find((one) => one.name() === "import") ?? program.command("import").description("导入以前的数据");
  group
    .command("registers <file>")
    .description("导入年度数据（行政许可、行政处罚、行政强制、行政事业性收费；.csv、.xlsx、.jsonl），列名见 docs/import-registers.md")
    .option("--source <name>", "来源系统或者台账的名称；文件里写了来源的，以文件为准", "年度统计台账")
    .option("--dry-run", "只检查，不写入")
    .option("--report <file>", "把错误存成 CSV 表格")
    .option("--json", "以 JSON 输出结果")
    .action((file: string, options: ImportOptions) => withPlatform(() => importFile(path.resolve(file), options)));
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const actor = await operator();
  const bytes = await readFile(file).catch(() => {
    throw new Problem(`打不开文件 ${file}。请检查路径和权限。`);
  });
  const table = await readTableFile(file).catch(asProblem);
  const now = new Date();
  const { ready, skipped, errors } = await checkRegisterImport(db(), actor.agencyId, options.source, table, civilDateOf(now));
  if (options.report !== undefined) await writeReport(options.report, errors);
  if (errors.length > 0) return fail(errors, options);
  if (options.dryRun)
    return say(
      options,
      { wouldImport: ready.length, skipped },
      `检查通过：可登记 ${ready.length} 条，跳过已经登记的 ${skipped} 条。没有写入任何数据。`,
    );
  const input = { source: options.source, fileName: path.basename(file), bytes, file: table };
  const result = await importRegisters(actor, input, now).catch(asProblem);
  const corrections = result.corrected > 0 ? `（其中更正 ${result.corrected} 条）` : "";
  say(options, { ...result }, `已登记 ${result.imported} 条${corrections}，跳过已经登记的 ${result.skipped} 条。`);
}
