import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "./database/data-folder";
import { Problem } from "./problem";

const changed = (file: string): number => fs.statSync(path.join(projectFolder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Generates the database client unless the one there is newer than the schema: an update may change the schema and no package. */
export function generateIfNeeded(): void {
  const schema = fs.readdirSync(path.join(projectFolder, "prisma/schema")).map((name) => changed(`prisma/schema/${name}`));
  if (changed("lib/generated/prisma/client.ts") >= Math.max(...schema)) return;
  const { status, stderr } = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    cwd: projectFolder,
    encoding: "utf8",
    // It asks for an engine that it does not use.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (status !== 0) throw new Problem(`生成数据库客户端失败：\n${stderr.trim()}`);
}
