import type { Command } from "commander";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { checkRegisterImport } from "@/lib/reports/registers/import/check";
import { importRegisters } from "@/lib/reports/registers/import/import-registers";
import { importCommand } from "../table-import";

export function register(program: Command): void {
  importCommand(program, {
    name: "registers",
    description: "导入年度数据（行政许可、行政处罚、行政强制、行政事业性收费；.csv、.xlsx、.jsonl），列名见 docs/import-registers.md",
    source: { help: "来源系统或者台账的名称；文件里写了来源的，以文件为准", usual: "年度统计台账" },
    check: ({ actor, source, file, now }) => checkRegisterImport(db(), actor.agencyId, source, file, civilDateOf(now)),
    wouldSay: ({ ready, skipped }) => `检查通过：可登记 ${ready.length} 条，跳过已经登记的 ${skipped} 条。`,
    run: ({ actor, now, source, fileName, bytes, file }) => importRegisters(actor, { source, fileName, bytes, file }, now),
    didSay: ({ imported, corrected, skipped }) =>
      `已登记 ${imported} 条${corrected > 0 ? `（其中更正 ${corrected} 条）` : ""}，跳过已经登记的 ${skipped} 条。`,
  });
}
