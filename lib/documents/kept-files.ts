import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { documentsDirectory } from "@/lib/core/config";
import { logError } from "@/lib/core/log";

/** All made documents together; beyond it those that nobody has read for longest go. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The kept file of this name, or null; reading it counts as use. */
export async function keptFile(name: string): Promise<Buffer | null> {
  const file = path.join(/* turbopackIgnore: true */ documentsDirectory(), name);
  const bytes = await readFile(/* turbopackIgnore: true */ file).catch(() => null);
  const now = new Date();
  if (bytes !== null) await utimes(file, now, now).catch(() => undefined);
  return bytes;
}

/** Keeps a file, whole or not at all. What cannot be kept (a full disk) is only made again next time. */
export async function keepFile(name: string, bytes: Uint8Array, most = MOST_BYTES): Promise<void> {
  const folder = documentsDirectory();
  const temporary = path.join(/* turbopackIgnore: true */ folder, `${randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, path.join(/* turbopackIgnore: true */ folder, name));
    await shrink(folder, most);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    logError("document.keep", error);
  }
}

async function shrink(folder: string, most: number): Promise<void> {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = path.join(/* turbopackIgnore: true */ folder, name);
      return { file, about: await stat(file).catch(() => null) };
    }),
  );
  const files = found.flatMap(({ file, about }) => (about === null ? [] : [{ file, size: about.size, used: about.mtimeMs }]));
  files.sort((a, b) => b.used - a.used);
  let together = 0;
  for (const { file, size } of files) {
    together += size;
    if (together > most) await rm(file, { force: true });
  }
}
