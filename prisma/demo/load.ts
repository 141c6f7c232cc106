import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { addDays, civilDateOf } from "@/lib/core/civil-date";
import { setting } from "@/lib/core/config";
import { closeDb, db } from "@/lib/core/db";
import { allowed } from "@/lib/core/gate";
import { readTableFile } from "@/lib/files/table-file";
import { systemActor } from "@/lib/identity/actor";
import { DEMO_SIGN_IN } from "@/lib/identity/agencies";
import { command } from "@/lib/identity/command";
import { importItems } from "@/lib/publishing/import/import-items";
import { resetDatabase } from "../../scripts/database/migrations";
import { progressBar } from "../../scripts/progress-bar";
import { demoPassword, principalAccounts } from "./accounts";
import { writeHistory2022 } from "./history-2022";
import { liveItems } from "./live-items";
import { makeAppeals } from "./load/appeals";
import { makeColumns, showColumns } from "./load/columns";
import { layFoundation } from "./load/foundation";
import { makeItems } from "./load/items";
import { makeReports } from "./load/reports";
import { makeRequests } from "./load/requests";
import { makeSiteReport } from "./load/site-report";
import { at } from "./load/time";
import { makeVoices } from "./load/voices";
import { demoPages } from "./pages";

/** Days before the loading on which the agency began to use the platform. */
const BEGAN = 30;

/** Whether the demonstration agency stands whole. Throws where a real agency stands instead. */
async function isLoaded(): Promise<boolean> {
  const agency = await db().agency.findFirst({ where: { isDefault: true } });
  if (agency === null) return false;
  if (!agency.isDemo)
    throw new Error("这个数据库里已有真实的机关，不能装载演示数据。请另选数据目录（GONGKAI_DATA_DIR）或数据库（DATABASE_URL）。");
  if ((await db().setting.count({ where: { agencyId: agency.id, key: DEMO_SIGN_IN } })) > 0) return true;
  console.error("上次装载演示数据中断了，从头再来。");
  await closeDb();
  await resetDatabase(setting("DATABASE_URL"));
  return false;
}

async function importHistory(agencyId: string, now: Date): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gongkai-demo-"));
  try {
    const fileName = "history-2022.jsonl";
    const file = path.join(folder, fileName);
    writeHistory2022(file);
    const fileHash = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    const bar = progressBar("导入2022年信息", process.stderr);
    await importItems(bar.show)(
      systemActor(agencyId, "数据迁移"),
      { source: "原门户网站", fileName, fileHash, file: await readTableFile(file) },
      now,
    ).finally(bar.end);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Brings the demonstration agency into an empty database, through the commands that people use, dated over the last weeks. */
async function load(now: Date): Promise<void> {
  const today = civilDateOf(now);
  const began = addDays(today, -BEGAN);
  const cast = await layFoundation(at(began, 8, 30));
  await makeColumns(cast, at(began, 9, 0));
  await importHistory(cast.agencyId, at(began, 10, 0));
  const pagesOn = addDays(began, 2);
  await makeItems(cast, demoPages(pagesOn), liveItems(today), pagesOn, now);
  await makeReports(cast, now);
  await makeSiteReport(cast, now);
  await showColumns(cast, now);
  await makeVoices(cast, now);
  await makeRequests(cast, now);
  await makeAppeals(cast, now);
  await offerAccounts(systemActor(cast.agencyId, "演示数据"), null, now);
}

/** The last act: the sign-in page offers the accounts, and the loading counts as whole. */
const offerAccounts = command({
  name: "demo.offerAccounts",
  input: z.null(),
  load: async (_tx, _input, actor) => actor.agencyId,
  may: () => allowed,
  write: async ({ tx, loaded: agencyId, now }) => {
    const value = { password: demoPassword, accounts: principalAccounts.map(({ username, tryThis }) => ({ username, tryThis })) };
    await tx.setting.create({ data: { agencyId, key: DEMO_SIGN_IN, value, updatedAt: now } });
    return { subject: { type: "setting", id: DEMO_SIGN_IN }, changes: {}, result: null };
  },
});

try {
  if (!(await isLoaded())) await load(new Date());
} finally {
  await closeDb();
}
