import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { auditLines, exportAudit, verifyAudit } from "@/lib/identity/read-audit";
import { operator } from "../operator";
import { withPlatform } from "../platform";
import { isErrno, Problem } from "../problem";

export function register(program: Command): void {
  const audit = program.command("audit").description("审计链：核验、导出");

  audit
    .command("verify")
    .description("逐条重算审计链；断开时指出第一处，以状态 1 结束")
    .option("--head <指纹>", "此前留存的链尾指纹，用来发现末尾被截去的记录")
    .option("--json", "以 JSON 输出结果")
    .action((options: { head?: string; json?: boolean }) =>
      withPlatform(async () => {
        const found = await verifyAudit(await operator(), { knownHead: options.head ?? "" });
        if (!found.intact) process.exitCode = 1;
        if (options.json) console.log(JSON.stringify(found.intact ? found : { ...found, brokenAt: found.brokenAt.toString() }));
        else if (found.intact) console.log(`核验通过：${found.entries} 条记录全部相连。\n链尾指纹 ${found.head}`);
        else console.error(`审计链在第 ${found.brokenAt} 条断开：${found.reason}。此前 ${found.entries} 条完好。`);
      }),
    );

  audit
    .command("export <file>")
    .description("把全部审计记录导出为每行一条 JSON 的文件")
    .option("--force", "覆盖已有的文件")
    .action((file: string, options: { force?: boolean }) =>
      withPlatform(async () => {
        const output = await open(file, options.force === true);
        const selection = await exportAudit(await operator(), { filters: {} });
        await pipeline(auditLines(selection), output.createWriteStream({ flush: true }));
        console.log(`已导出到 ${file}，截至第 ${selection.upTo} 条。`);
      }),
    );
}

async function open(file: string, overwrite: boolean): Promise<fs.promises.FileHandle> {
  try {
    return await fs.promises.open(file, overwrite ? "w" : "wx", 0o600);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === "EEXIST") throw new Problem(`文件 ${file} 已经存在。请换一个文件名，或加 --force 覆盖。`);
    if (error.code === "ENOENT") throw new Problem(`目录不存在，不能写入 ${file}。`);
    throw new Problem(`不能写入 ${file}（${error.code}）。`);
  }
}
