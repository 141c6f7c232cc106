import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildIfNeeded } from "../build";
import { projectFolder } from "../database/data-folder";
import { freePort } from "../database/process";
import { generateIfNeeded } from "../generate";
import { explain } from "../problem";
import { breaches } from "../walls/check";
import { type Counts, playwrightCounts, vitestCounts } from "./counts";

const results = path.join(projectFolder, "test-results");
const done: { stage: string; counts: Counts; seconds: number }[] = [];

async function stage(name: string, work: () => Counts | Promise<Counts>): Promise<Counts> {
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  const counts = await work();
  done.push({ stage: name, counts, seconds: Math.round((Date.now() - began) / 1000) });
  return counts;
}

const check = (...done: readonly boolean[]): Counts => ({ passed: done.filter(Boolean).length, failed: done.filter((ok) => !ok).length });

function node(...args: string[]): boolean {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  return spawnSync(process.execPath, args, { cwd: projectFolder, stdio: "inherit", env }).status === 0;
}

function wallsStand(): boolean {
  const found = breaches(projectFolder);
  for (const line of found) console.error(line);
  return found.length === 0;
}

async function built(): Promise<boolean> {
  try {
    await buildIfNeeded();
    return true;
  } catch (error) {
    console.error(explain(error));
    return false;
  }
}

/** The journeys find the demonstration agency loaded, where their site looks for it. */
async function loaded(): Promise<boolean> {
  const port = String(await freePort());
  Object.assign(process.env, { E2E_DATA: journeysData, E2E_PORT: port });
  const load = spawn(process.execPath, ["--import", "tsx", "scripts/e2e-data.ts", journeysData, port], {
    cwd: projectFolder,
    stdio: "inherit",
  });
  return (await once(load, "exit"))[0] === 0;
}

/** Runs a test program and counts from the report it leaves; a run without a report, or one that ends badly, has failed. */
function tests(report: string, count: (text: string) => Counts, ...args: string[]): Counts {
  const file = path.join(results, report);
  fs.rmSync(file, { force: true });
  const ok = node(...args);
  const counts = fs.existsSync(file) ? count(fs.readFileSync(file, "utf8")) : { passed: 0, failed: 0 };
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

const journeysData = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-e2e-"));
fs.chmodSync(journeysData, 0o755);
const colors = process.stdout.isTTY ? [] : ["--colors=off"];
fs.mkdirSync(results, { recursive: true });
generateIfNeeded();
await stage("类型", () => check(node("node_modules/next/dist/bin/next", "typegen") && node("node_modules/typescript/bin/tsc", "--noEmit")));
await stage("格式和写法", () => check(node("node_modules/@biomejs/biome/bin/biome", "ci", ...colors, ".")));
await stage("分层", () => check(wallsStand()));
await stage("无用代码", () => check(node("node_modules/knip/bin/knip.js", "--no-progress")));
const vitest = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  "--outputFile.json=test-results/vitest.json",
];
await stage("规则和数据库", () => tests("vitest.json", vitestCounts, ...vitest));
// Side by side: the loading keeps one core busy, the build most of the rest.
const build = await stage("构建和演示数据", async () => check(...(await Promise.all([built(), loaded()]))));
if (build.failed === 0)
  await stage("浏览器", () => tests("playwright.json", playwrightCounts, "node_modules/@playwright/test/cli.js", "test"));
fs.rmSync(journeysData, { recursive: true, force: true });

console.log();
for (const { stage: name, counts, seconds } of done) {
  console.log(`${counts.failed > 0 ? "✗" : "✓"} ${name}：通过 ${counts.passed}，失败 ${counts.failed}（${seconds} 秒）`);
}
if (build.failed > 0) console.log("✗ 浏览器：没有运行，因为没有网站或者没有演示数据");
const passed = done.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = done.reduce((sum, { counts }) => sum + counts.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
