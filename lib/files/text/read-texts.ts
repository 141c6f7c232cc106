import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { thread } from "@/lib/core/thread";
import { formatSize } from "../media-types";
import { storage } from "../storage";
import { LARGEST_FILE, READING_RULES, type Reading } from "./reading";
import type { ReadingTask } from "./text-thread";

/** The task of lib/jobs that reads what has been uploaded. */
export const READ_FILES = "read-files";

const reader = thread<ReadingTask, Reading>({
  name: "file-text",
  module: "lib/files/text/text-thread.ts",
  as: "thread",
  timeout: { ms: 60_000, message: "读了一分钟没有读完，没有读取" },
  crashed: "读取时占用内存太多，没有读取",
  memory: 768,
  idleMs: 60_000,
});

/** Has what was uploaded read soon after the caller's transaction. */
export async function enqueueReading(tx: Tx): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(${READ_FILES}, '{}'::json, job_key := ${READ_FILES})`;
}

interface Unread {
  sha256: string;
  size: number;
  extension: string;
}

export interface ReadFile extends Reading {
  /** the name of its bytes */
  sha256: string;
}

/** Reads one by one the stored files that have not been read by these rules. Each must be kept before the next is asked for. */
export async function* unreadFiles(): AsyncGenerator<ReadFile> {
  for (;;) {
    const [file] = await db().$queryRaw<Unread[]>`
      select f."sha256", f."size", f."extension" from "StoredFile" f left join "FileText" t on t."sha256" = f."sha256" and t."readWith" = ${READING_RULES}
      where t."sha256" is null order by f."createdAt" desc limit 1`;
    if (file === undefined) return;
    yield { sha256: file.sha256, ...(await readingOf(file)) };
  }
}

export async function keepReading(tx: Tx, { sha256, text, problem }: ReadFile, now: Date): Promise<void> {
  const read = { text, problem, readWith: READING_RULES, readAt: now };
  await tx.fileText.upsert({ where: { sha256 }, create: { sha256, ...read }, update: read });
}

async function readingOf({ sha256, size, extension }: Unread): Promise<Reading> {
  if (size > LARGEST_FILE) return { text: "", problem: `文件超过 ${formatSize(LARGEST_FILE)}，没有读取` };
  if ((await storage().stat(sha256)) === null) return { text: "", problem: "文件不在，读不出文字" };
  const chunks: Buffer[] = [];
  for await (const chunk of storage().open(sha256)) chunks.push(Buffer.from(chunk));
  try {
    return await reader.run({ bytes: Buffer.concat(chunks), extension });
  } catch (error) {
    // Whatever a reader trips over, the file is published all the same, and is found by its name.
    return { text: "", problem: error instanceof AppError ? error.message : "文件结构异常，读不出文字" };
  }
}

/** What is known of some files by the names of their bytes; those that have not been read yet are missing. */
export async function readingsOf(tx: Tx, sha256s: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  if (sha256s.length === 0) return new Map();
  const rows = await tx.fileText.findMany({ where: { sha256: { in: [...sha256s] } }, select: { sha256: true, text: true, problem: true } });
  return new Map(rows.map(({ sha256, ...reading }) => [sha256, reading]));
}
