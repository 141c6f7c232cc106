import type { Command } from "commander";
import { db } from "@/lib/core/db";
import { checkImport } from "@/lib/publishing/import/check";
import { importItems } from "@/lib/publishing/import/import-items";
import { importCommand } from "../table-import";

export function register(program: Command): void {
  importCommand(program, {
    name: "items",
    description: "导入旧系统里已经公开的信息（.csv、.xlsx、.jsonl），列名见 docs/import-items.md",
    source: { help: "原系统的名称，公开页面上会标明" },
    check: ({ actor, source, file, now }) => checkImport(db(), actor.agencyId, source, file, now),
    wouldSay: ({ ready, skipped }) => `检查通过：可导入 ${ready.length} 条，跳过以前导入过的 ${skipped} 条。`,
    run: ({ actor, now, source, fileName, fileHash, file }, onProgress) =>
      importItems(onProgress)(actor, { source, fileName, fileHash, file }, now),
    didSay: ({ imported, skipped }) => `已导入 ${imported} 条，跳过以前导入过的 ${skipped} 条。`,
  });
}
