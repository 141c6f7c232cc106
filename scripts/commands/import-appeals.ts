import type { Command } from "commander";
import { checkAppealImport } from "@/lib/appeals/table/check";
import { importAppeals } from "@/lib/appeals/table/import-appeals";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { importCommand } from "../table-import";

export function register(program: Command): void {
  importCommand(program, {
    name: "appeals",
    description: "导入以前的行政复议、行政诉讼（.csv、.xlsx、.jsonl），一行一件，列名见 docs/import-appeals.md",
    source: { help: "原系统或者台账的名称", usual: "历史台账" },
    check: ({ actor, file, now }) => checkAppealImport(db(), actor.agencyId, file, civilDateOf(now)),
    would: ({ linked }) => ({ linked }),
    wouldSay: ({ ready, skipped, linked }) =>
      `检查通过：可导入 ${ready.length} 件（其中 ${linked} 件对应登记簿里的申请），跳过以前导入过的 ${skipped} 件。`,
    run: ({ actor, now, source, fileName, fileHash, file }, onProgress) =>
      importAppeals(onProgress)(actor, { source, fileName, fileHash, file }, now),
    didSay: ({ imported, skipped, linked }) =>
      `已导入 ${imported} 件（其中 ${linked} 件对应登记簿里的申请），跳过以前导入过的 ${skipped} 件。`,
  });
}
