import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { closeDb } from "@/lib/core/db";
import { migrate } from "../scripts/database/migrations";
import { withDatabase } from "../scripts/database/server";
import { platformEnvironment } from "../scripts/settings";

/** Does `work` on a migrated database that is gone afterwards; on the one of `kept` when a folder is named, which stays for the next run. */
export async function withScratchDatabase(work: () => Promise<void>, kept?: string): Promise<void> {
  const folder = kept ?? (await mkdtemp(path.join(os.tmpdir(), "gongkai-bench-")));
  await mkdir(folder, { recursive: true, mode: 0o755 });
  await chmod(folder, 0o755);
  process.env.GONGKAI_DATA_DIR = folder;
  process.env.DATABASE_URL = "";
  try {
    await withDatabase(async ({ url }) => {
      Object.assign(process.env, platformEnvironment(url));
      await migrate(url);
      await work().finally(closeDb);
    });
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}
