import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// Only what Node itself brings: this runs before anything is installed.
const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const modified = (file) => fs.statSync(path.join(project, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the packages when they are missing or older than the lockfile. Ends the process with advice when that fails. */
export function ensureDependencies() {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    console.error(`需要 Node.js 20 或更高版本，当前是 ${process.versions.node}。`);
    process.exit(1);
  }
  const installed = modified("node_modules/.package-lock.json");
  if (installed >= modified("package-lock.json") && installed > 0 && modified("lib/generated/prisma") > 0) return;
  console.log("正在安装依赖，首次大约需要一两分钟……");
  // Not "npm ci": a lockfile written where some platforms' builds are not offered lacks their entries, and ci refuses it.
  const result = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: project,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (result.status !== 0) {
    console.error("依赖安装失败。请检查网络或 npm 源的设置（npm config get registry），然后重试。");
    process.exit(1);
  }
  // npm leaves this file alone when nothing changed.
  const now = new Date();
  fs.utimesSync(path.join(project, "node_modules/.package-lock.json"), now, now);
}
