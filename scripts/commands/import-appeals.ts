import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { checkAppealImport } from "@/lib/appeals/table/check";
import { importAppeals } from "@/lib/appeals/table/import-appeals";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { readTableFile } from "@/lib/files/table-file";
import { operator } from "../operator";
import { withPlatform } from "../platform";
import { Problem } from "../problem";
import { progressBar } from "../progress-bar";
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
    .command("appeals <file>")
    .description("导入以前的行政复议、行政诉讼（.csv、.xlsx、.jsonl），一行一件，列名见 docs/import-appeals.md")
    .option("--source <name>", "原系统或者台账的名称", "历史台账")
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
  const { ready, skipped, linked, errors } = await checkAppealImport(db(), actor.agencyId, table, civilDateOf(now));
  if (options.report !== undefined) await writeReport(options.report, errors);
  if (errors.length > 0) return fail(errors, options);
  if (options.dryRun)
    return say(
      options,
      { wouldImport: ready.length, skipped, linked },
      `检查通过：可导入 ${ready.length} 件（其中 ${linked} 件对应登记簿里的申请），跳过以前导入过的 ${skipped} 件。没有写入任何数据。`,
    );
  const bar = progressBar("导入", process.stderr);
  const input = {
    ...{ source: options.source, fileName: path.basename(file), file: table },
    fileHash: createHash("sha256").update(bytes).digest("hex"),
  };
  const result = await importAppeals(bar.show)(actor, input, now).catch(asProblem).finally(bar.end);
  say(
    options,
    { ...result },
    `已导入 ${result.imported} 件（其中 ${result.linked} 件对应登记簿里的申请），跳过以前导入过的 ${result.skipped} 件。`,
  );
}
