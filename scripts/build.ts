import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "./database/data-folder";
import { Problem } from "./problem";

const SOURCES = ["app", "components", "lib", "prisma/schema", "public", "types", "proxy.ts"].concat([
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
]);
/** Written when a build has ended well; a build that was cut short leaves none. */
const stamp = path.join(projectFolder, ".next/gongkai-build");

/** Builds the site unless the last build is newer than all its sources. Gives up when `givenUp` says so; throws a Problem when it fails. */
export async function buildIfNeeded(givenUp?: AbortSignal): Promise<void> {
  if (isBuilt()) return;
  console.log("正在构建网站，大约需要一分钟……");
  fs.rmSync(stamp, { force: true });
  const build = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const end = (): boolean => build.kill();
  givenUp?.addEventListener("abort", end);
  const [status] = await once(build, "exit");
  givenUp?.removeEventListener("abort", end);
  if (givenUp?.aborted === true) return;
  if (status !== 0) throw new Problem("网站构建失败，原因见上文。");
  fs.writeFileSync(stamp, "");
}

function isBuilt(): boolean {
  if (!fs.existsSync(stamp)) return false;
  const builtAt = fs.statSync(stamp).mtimeMs;
  return SOURCES.every((source) => newest(path.join(projectFolder, source)) <= builtAt);
}

/** The latest change below a path, folders included, so that a removed file counts. Generated code follows from the schema; tests are not built. */
function newest(target: string): number {
  const stat = fs.statSync(target, { throwIfNoEntry: false });
  if (!stat || target === path.join(projectFolder, "lib/generated") || target.includes(".test.")) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs.readdirSync(target).reduce((latest, name) => Math.max(latest, newest(path.join(target, name))), stat.mtimeMs);
}
