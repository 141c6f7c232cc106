import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectFolder } from "../database/data-folder";
import { freePort } from "../database/process";
import { ensureDatabase } from "../database/server";
import { explain } from "../problem";
import { type Counts, vitestCounts } from "./counts";
import { startExternalServer } from "./external-server";

// The database tests, and the way `npm start` goes, against a PostgreSQL that is not ours.
const report = path.join(projectFolder, "test-results/external.json");

function databaseTests(url: string): Counts {
  fs.rmSync(report, { force: true });
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project=db",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const env = { ...process.env, TEST_DATABASE_URL: url };
  const { status } = spawnSync(process.execPath, args, { cwd: projectFolder, stdio: "inherit", env });
  const counts = fs.existsSync(report) ? vitestCounts(fs.readFileSync(report, "utf8")) : { passed: 0, failed: 0 };
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Serves from the external database and stops on SIGTERM with status 0, leaving no embedded one behind. */
async function startPath(url: string): Promise<Counts> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-external-data-"));
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: url, GONGKAI_DATA_DIR: folder, PORT: String(port), HOST: "127.0.0.1" };
  const site = spawn(process.execPath, ["--import", "tsx", "scripts/run.ts", "start"], { cwd: projectFolder, stdio: "inherit", env });
  const answered = await answers(site, `http://127.0.0.1:${port}/api/health`);
  site.kill("SIGTERM");
  const status = site.exitCode ?? ((await once(site, "exit")) as [number | null])[0];
  const embedded = fs.existsSync(path.join(folder, "pg"));
  fs.rmSync(folder, { recursive: true, force: true });
  const ok = answered && status === 0 && !embedded;
  console.log(`${ok ? "✓" : "✗"} npm start 使用外部数据库`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function answers(site: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + 300_000;
  while (site.exitCode === null && Date.now() < deadline) {
    if ((await fetch(url).catch(() => undefined))?.ok) return true;
    await pause(250);
  }
  return false;
}

async function main(): Promise<number> {
  const server = await startExternalServer();
  try {
    const tests = databaseTests(server.urlOf("postgres"));
    await ensureDatabase(server.urlOf("postgres"), "gongkai");
    const start = await startPath(server.urlOf("gongkai"));
    const failed = tests.failed + start.failed;
    console.log(`${tests.passed + start.passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  } finally {
    await server.stop();
  }
}

process.exit(
  await main().catch((error: unknown) => {
    console.error(explain(error));
    return 1;
  }),
);
