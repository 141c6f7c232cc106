import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Command } from "commander";
import { db } from "@/lib/core/db";
import { readTableFile } from "@/lib/files/table-file";
import { systemActor } from "@/lib/identity/actor";
import { checkImport } from "@/lib/publishing/import/check";
import { importItems } from "@/lib/publishing/import/import-items";
import { withPlatform } from "../platform";
import { Problem } from "../problem";
import { progressBar } from "../progress-bar";
import { asProblem, fail, say, writeReport } from "../table-import";

interface Options {
  source: string;
  dryRun?: boolean;
  report?: string;
  json?: boolean;
}

export function register(program: Command): void {
  const group = program.commands.find((one) => one.name() === "import") ?? program.command("import").description("导入以前的数据");
  group
    .command("items <file>")
    .description("导入旧系统里已经公开的信息（.csv、.xlsx、.jsonl），列名见 docs/import-items.md")
    .requiredOption("--source <name>", "原系统的名称，公开页面上会标明")
    .option("--dry-run", "只检查，不写入")
    .option("--report <file>", "把错误存成 CSV 表格")
    .option("--json", "以 JSON 输出结果")
    .action((file: string, options: Options) => withPlatform(() => importFile(path.resolve(file), options)));
}

async function importFile(file: string, options: Options): Promise<void> {
  const agency = await db().agency.findFirst({ where: { isDefault: true }, select: { id: true } });
  if (agency === null) throw new Problem("平台还没有建立机关。请先启动一次并完成首次设置。");
  const bytes = await readFile(file).catch(() => {
    throw new Problem(`打不开文件 ${file}。请检查路径和权限。`);
  });
  const table = await readTableFile(file).catch(asProblem);
  const now = new Date();
  const { ready, skipped, errors } = await checkImport(db(), agency.id, options.source, table, now);
  if (options.report !== undefined) await writeReport(options.report, errors);
  if (errors.length > 0) return fail(errors, options);
  if (options.dryRun)
    return say(
      options,
      { wouldImport: ready.length, skipped },
      `检查通过：可导入 ${ready.length} 条，跳过以前导入过的 ${skipped} 条。没有写入任何数据。`,
    );

  const bar = progressBar("导入", process.stderr);
  const input = {
    source: options.source,
    fileName: path.basename(file),
    fileHash: createHash("sha256").update(bytes).digest("hex"),
    file: table,
  };
  const actor = systemActor(agency.id, `命令行（${os.userInfo().username}）`);
  const result = await importItems(bar.show)(actor, input, now).catch(asProblem).finally(bar.end);
  say(options, { ...result }, `已导入 ${result.imported} 条，跳过以前导入过的 ${result.skipped} 条。`);
}
