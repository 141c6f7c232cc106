import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isErrno, Problem } from "../problem";

export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The absolute path of the data folder: GONGKAI_DATA_DIR, or `.data` beside package.json. */
export const dataFolder = (): string => path.resolve(projectFolder, process.env.GONGKAI_DATA_DIR || ".data");

/** Makes the data folder when it is missing, and finds out now whether it can be written. */
export function prepareDataFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    if (isErrno(error) && error.code === "ENOSPC") throw error;
    throw new Problem(
      `数据目录 ${folder} 不能写入（${isErrno(error) ? error.code : String(error)}）。请把它交给当前用户，或用 GONGKAI_DATA_DIR 指定另一个目录。`,
    );
  }
}

/**
 * A secret kept in the data folder, readable by its owner alone; made at the first call.
 * Two processes that call at once get the same one.
 */
export function keptSecret(folder: string, name: string): string {
  const file = path.join(folder, name);
  const existing = readSecret(file);
  if (existing) return existing;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  fs.writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (!isErrno(error) || error.code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
  const made = readSecret(file);
  if (!made) throw new Problem(`密钥文件 ${file} 是空的。请从备份恢复它；若是全新安装，删除该文件后重试。`);
  return made;
}

function readSecret(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8").trim() || undefined;
  } catch (error) {
    if (isErrno(error) && error.code === "ENOENT") return undefined;
    if (isErrno(error) && error.code === "EACCES")
      throw new Problem(`没有权限读取密钥文件 ${file}。请用安装时的用户运行，或把文件交给当前用户。`);
    throw error;
  }
}
