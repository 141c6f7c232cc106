import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { filesDirectory } from "@/lib/core/config";
import { invalidInput } from "@/lib/core/errors";
import { formatSize } from "./media-types";

export interface StoredBytes<T> {
  sha256: string;
  size: number;
  inspected: T;
}

/** Where the bytes of files are. They are named by their SHA-256, so that the same bytes are kept once and never change. */
export interface FileStorage {
  /**
   * Takes bytes in as they come, at most `limit`. `inspect` sees the whole file before it is kept; when it throws, or anything fails,
   * nothing stays behind. Once it returns, the bytes survive a power failure.
   */
  put<T>(source: AsyncIterable<Uint8Array>, limit: number, inspect: (path: string) => Promise<T>): Promise<StoredBytes<T>>;
  /** `range` is inclusive, in bytes. */
  open(sha256: string, range?: { start: number; end: number }): Readable;
  /** The size in bytes, or null when there is no such file. */
  stat(sha256: string): Promise<number | null>;
  remove(sha256: string): Promise<void>;
  /** Removes what uploads cut off by a crash have left, if older than `before`. */
  removeUnfinished(before: Date): Promise<number>;
}

/** The refusal of a file that is too large; its field `size` tells it from others. */
export const tooLarge = (limit: number) =>
  invalidInput(
    { size: [`不能超过 ${formatSize(limit)}`] },
    `文件超过了 ${formatSize(limit)} 的上限，没有上传。请压缩图片或拆成几个文件后再传。`,
  );

const isMissing = (error: unknown): boolean => (error as { code?: unknown }).code === "ENOENT";

/** Makes what was renamed or created in `directory` survive a power failure. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export class DiskStorage implements FileStorage {
  constructor(private readonly root: string) {}

  private place(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError("not a sha-256");
    return path.join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  private get incoming(): string {
    return path.join(this.root, "incoming");
  }

  async put<T>(source: AsyncIterable<Uint8Array>, limit: number, inspect: (path: string) => Promise<T>): Promise<StoredBytes<T>> {
    await mkdir(this.incoming, { recursive: true });
    const temporary = path.join(this.incoming, randomUUID());
    try {
      const { sha256, size } = await receive(source, limit, temporary);
      const inspected = await inspect(temporary);
      const place = this.place(sha256);
      await mkdir(path.dirname(place), { recursive: true });
      await rename(temporary, place);
      await syncDirectory(path.dirname(place));
      return { sha256, size, inspected };
    } finally {
      await rm(temporary, { force: true });
    }
  }

  open(sha256: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.place(sha256), range);
  }

  async stat(sha256: string): Promise<number | null> {
    try {
      return (await stat(this.place(sha256))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.place(sha256), { force: true });
  }

  async removeUnfinished(before: Date): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.incoming).catch(() => [])) {
      const file = path.join(this.incoming, name);
      const found = await stat(file).catch(() => null);
      if (found === null || found.mtime >= before) continue;
      await rm(file, { force: true });
      removed++;
    }
    return removed;
  }
}

/** Writes the bytes to a new file, counting and hashing them on the way, and forces them to the disk. */
async function receive(source: AsyncIterable<Uint8Array>, limit: number, to: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(to, "wx", 0o640);
  try {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge(limit);
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), size };
}

/** The storage of this installation. */
export const storage = (): FileStorage => new DiskStorage(filesDirectory());
