import fs from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { differingAppeals } from "@/lib/appeals/queries/differing-appeals";
import { closeDb } from "@/lib/core/db";
import { differingCases } from "@/lib/requests/queries/differing-cases";
import { dataFolder, projectFolder } from "../database/data-folder";
import { migrationStatus } from "../database/migrations";
import { type Database, resolveDatabase } from "../database/server";
import { explain } from "../problem";
import { platformEnvironment } from "../settings";

interface Finding {
  what: string;
  ok: boolean;
  detail: string;
}

const LOW_DISK = 2 * 1024 ** 3;
const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

export function register(program: Command): void {
  program
    .command("doctor")
    .description("检查数据库、数据目录、磁盘、密钥权限和版本；有问题时以状态 1 结束")
    .option("--json", "以 JSON 输出结果")
    .action(async (options: { json?: boolean }) => {
      const findings = [version(), dataFolderFinding(), disk(), ...secrets(), ...(await database())];
      if (options.json) console.log(JSON.stringify({ ok: findings.every(({ ok }) => ok), findings }, null, 2));
      else for (const { ok, what, detail } of findings) console.log(`${ok ? "✓" : "✗"} ${what}：${detail}`);
      if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

function version(): Finding {
  const { version: own } = JSON.parse(fs.readFileSync(path.join(projectFolder, "package.json"), "utf8")) as { version: string };
  const ok = Number(process.versions.node.split(".")[0]) >= 20;
  return { what: "版本", ok, detail: `Gongkai ${own}，Node.js ${process.versions.node}${ok ? "" : "（需要 20 以上）"}` };
}

function dataFolderFinding(): Finding {
  const folder = dataFolder();
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK);
    return { what: "数据目录", ok: true, detail: folder };
  } catch {
    return { what: "数据目录", ok: false, detail: `${folder} 不存在或不能读写。首次 npm start 会建立它；已建立的请检查属主。` };
  }
}

function disk(): Finding {
  const folder = fs.existsSync(dataFolder()) ? dataFolder() : projectFolder;
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = bavail * bsize;
  return { what: "磁盘", ok: free > LOW_DISK, detail: `剩余 ${gigabytes(free)}${free > LOW_DISK ? "" : "，少于 2 GB，请尽快清理"}` };
}

function secrets(): Finding[] {
  return ["database.secret", "encryption.secret", "session.secret"].flatMap((name) => {
    const stat = fs.statSync(path.join(dataFolder(), name), { throwIfNoEntry: false });
    if (!stat) return [];
    const mode = (stat.mode & 0o777).toString(8);
    const ok = (stat.mode & 0o077) === 0;
    return [
      {
        what: `密钥 ${name}`,
        ok,
        detail: ok ? "只有属主可读" : `权限是 ${mode}，其他用户可以读取。请执行 chmod 600 ${path.join(dataFolder(), name)}`,
      },
    ];
  });
}

/** As of requests, of appeals. */
async function appeals(): Promise<Finding> {
  const differing = await differingAppeals();
  const [first] = differing;
  const detail =
    first === undefined
      ? "列表与办理记录一致"
      : `${differing.length} 件的列表与办理记录不一致，如 ${first.appealNo}（${first.column}）。每日任务会重新计算期限；其他列请联系维护人员`;
  return { what: "复议、诉讼", ok: first === undefined, detail };
}

/** What lists show of requests is computed from their events: is it still what the events say? */
async function requests(url: string): Promise<Finding[]> {
  Object.assign(process.env, platformEnvironment(url));
  try {
    const differing = await differingCases(new Date());
    const [first] = differing;
    const ok = first === undefined;
    const detail = ok
      ? "列表与办理记录一致"
      : `${differing.length} 件的列表与办理记录不一致，如 ${first.caseNo}（${first.column}）。每日任务会重新计算期限；其他列请联系维护人员`;
    return [{ what: "依申请公开", ok, detail }, await appeals()];
  } finally {
    await closeDb();
  }
}

async function database(): Promise<Finding[]> {
  let opened: Database | undefined;
  try {
    opened = await resolveDatabase();
    const state = await migrationStatus(opened.url);
    const pending = state.history && "unappliedMigrationNames" in state.history ? state.history.unappliedMigrationNames.length : 0;
    const unknown = state.history && "unpersistedMigrationNames" in state.history ? state.history.unpersistedMigrationNames.length : 0;
    return [
      { what: "数据库", ok: true, detail: `${opened.embedded ? "内置" : "外部"} PostgreSQL ${opened.version}` },
      {
        what: "数据库结构",
        ok: pending + unknown === 0,
        detail:
          unknown > 0
            ? "来自更新的 Gongkai，请改用较新的版本"
            : pending > 0
              ? `有 ${pending} 项升级未执行，请执行 npm run db:migrate`
              : "已是最新",
      },
      ...(pending + unknown === 0 ? await requests(opened.url) : []),
    ];
  } catch (error) {
    return [{ what: "数据库", ok: false, detail: explain(error) }];
  } finally {
    await opened?.stop();
  }
}
