import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { runProgram } from "../database/process";
import { withClient } from "../database/server";
import { Problem } from "../problem";
import { type Contents, dumpDatabase } from "./dump";
import { holdsData, loadDatabase } from "./load";

const place = z.object({ schema: z.string(), name: z.string() });
const contentsFile: z.ZodType<Contents> = z.object({
  format: z.literal(1),
  made: z.string(),
  version: z.array(z.string()),
  key: z.string(),
  tables: z.array(
    place.extend({
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      file: z.string().regex(/^\d+\.jsonl$/),
      rows: z.number(),
    }),
  ),
  sequences: z.array(place.extend({ value: z.string(), called: z.boolean() })),
});

/** What identifies a key without giving it away. */
export const fingerprint = (secret: string): string => createHash("sha256").update(`gongkai-key:${secret}`).digest("hex").slice(0, 16);

/** Writes the database and the uploaded files into one `.tar.gz`, readable by its owner alone. The rows come first: files are never changed, so none is missing. */
export async function writeArchive(url: string, dataDir: string, secret: string, target: string): Promise<Contents> {
  if (fs.existsSync(target)) throw new Problem(`${target} 已经存在。请换一个文件名，备份不会覆盖旧的备份。`);
  return inTemporaryFolder(async (folder) => {
    fs.mkdirSync(path.join(folder, "database"));
    const contents = await withClient(url, (client) => dumpDatabase(client, path.join(folder, "database"), fingerprint(secret)));
    fs.writeFileSync(path.join(folder, "database/contents.json"), JSON.stringify(contents, null, 2));
    const draft = `${target}.partial`;
    fs.writeFileSync(draft, "", { mode: 0o600 });
    const files = fs.existsSync(path.join(dataDir, "files")) ? ["-C", dataDir, "files"] : [];
    await tar("写入备份", draft, "-czf", draft, "-C", folder, "database", ...files);
    fs.renameSync(draft, target);
    return contents;
  });
}

export interface Restored {
  contents: Contents;
  /** The key in use is not the one the backup was made with: encrypted columns cannot be read. */
  otherKey: boolean;
}

/** Puts a backup back. Refuses a database that holds data unless `replace` is given. Files already there stay: they are named by their content. */
export async function readArchive(url: string, dataDir: string, secret: string, source: string, replace: boolean): Promise<Restored> {
  if (!fs.existsSync(source)) throw new Problem(`没有找到备份文件 ${source}。`);
  return inTemporaryFolder(async (folder) => {
    await tar("读取备份", undefined, "-xzf", source, "-C", folder);
    const contents = readContents(path.join(folder, "database/contents.json"), source);
    await withClient(url, async (client) => {
      if (!replace && (await holdsData(client))) {
        throw new Problem("数据库里已有数据，恢复会把它们全部替换掉。确定要替换，请加 --yes 再执行一次。");
      }
      if (fs.existsSync(path.join(folder, "files")))
        fs.cpSync(path.join(folder, "files"), path.join(dataDir, "files"), { recursive: true });
      await loadDatabase(client, path.join(folder, "database"), contents);
    });
    return { contents, otherKey: contents.key !== fingerprint(secret) };
  });
}

function readContents(file: string, source: string): Contents {
  try {
    return contentsFile.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch {
    throw new Problem(`${source} 不是 Gongkai 的备份，或者已经损坏。`);
  }
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-backup-"));
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function tar(what: string, partial: string | undefined, ...args: string[]): Promise<void> {
  const { status, output } = await runProgram("tar", args);
  if (status === 0) return;
  if (partial) fs.rmSync(partial, { force: true });
  const full = /No space left on device/.test(output);
  throw new Problem(full ? `${what}失败：磁盘空间已满。请清理后重试。` : `${what}失败：${output.trim().split("\n").at(-1) ?? ""}`);
}
