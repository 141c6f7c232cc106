import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isErrno, Problem } from "../problem";
import { isAlive } from "./process";

/** Locks of this process; a file with its id that is not among them was left by an earlier process of the same id. */
const held = new Set<string>();

/** Runs `work` while no other process of this machine runs work under the same lock file. A dead holder's lock is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 90_000;
  while (!acquire(file)) {
    if (Date.now() > deadline) throw new Problem(`另一个进程长时间占用 ${file}。确认没有其他 Gongkai 在启动或停止后，删除该文件再试。`);
    await pause(100);
  }
  held.add(file);
  try {
    return await work();
  } finally {
    held.delete(file);
    fs.rmSync(file, { force: true });
  }
}

function acquire(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, String(process.pid));
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (!isErrno(error) || error.code !== "EEXIST") throw error;
    dropIfStale(file);
    return false;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Renames before removing, so that of two processes that see the same dead holder only one takes its lock away. */
function dropIfStale(file: string): void {
  const holder = readPid(file);
  if (holder === undefined || (holder === process.pid ? held.has(file) : isAlive(holder))) return;
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (readPid(aside) === holder) fs.rmSync(aside, { force: true });
    else fs.renameSync(aside, file);
  } catch (error) {
    if (!isErrno(error) || error.code !== "ENOENT") throw error;
  }
}

function readPid(file: string): number | undefined {
  try {
    return Number(fs.readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}
