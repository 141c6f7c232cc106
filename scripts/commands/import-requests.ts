import type { Command } from "commander";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { checkRequestImport } from "@/lib/requests/table/check";
import { importRequests } from "@/lib/requests/table/import-requests";
import { importCommand } from "../table-import";

export function register(program: Command): void {
  importCommand(program, {
    name: "requests",
    description: "导入以前的依申请公开案件（.csv、.xlsx、.jsonl），一行一件，列名见 docs/import-requests.md",
    source: { help: "原系统或者台账的名称", usual: "历史台账" },
    check: ({ actor, file, now }) => checkRequestImport(db(), actor.agencyId, file, civilDateOf(now)),
    wouldSay: ({ ready, skipped }) => `检查通过：可导入 ${ready.length} 件，跳过以前导入过的 ${skipped} 件。`,
    run: ({ actor, now, source, fileName, fileHash, file }, onProgress) =>
      importRequests(onProgress)(actor, { source, fileName, fileHash, file }, now),
    didSay: ({ imported, skipped }) => `已导入 ${imported} 件，跳过以前导入过的 ${skipped} 件。`,
  });
}
