import path from "node:path";
import { searchDirectory } from "@/lib/core/config";
import { db } from "@/lib/core/db";
import { logError } from "@/lib/core/log";
import { LiveIndex } from "./live-index";
import { readSnapshot, writeSnapshot } from "./snapshot";

/** So many entries are read quickly at the next start. */
const FEW = 500;
const EVERY_MS = 10 * 60_000;

/** What of an index has been written. */
interface Written {
  added: number;
  at: number;
  due: NodeJS.Timeout | null;
}

const written = new WeakMap<LiveIndex, Written>();

const fileOf = (agencyId: string): string => path.join(searchDirectory(), `${agencyId}.index`);

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

/**
 * The index that was kept, with those of its entries that the database still has just so; an empty one when none was kept, or not of this database
 * at this version or an earlier one.
 */
export async function restored(agencyId: string, version: number): Promise<LiveIndex> {
  try {
    const index = await readSnapshot(fileOf(agencyId));
    if (index.readTo <= version && (await isOfDatabase(index, agencyId))) {
      written.set(index, { added: index.added, at: Date.now(), due: null });
      return index;
    }
  } catch (error) {
    if (!isMissing(error)) logError("search.snapshot", error);
  }
  return new LiveIndex();
}

/** Drops what the database has otherwise or no longer. False when it has something that should be there and is not. */
async function isOfDatabase(index: LiveIndex, agencyId: string): Promise<boolean> {
  const [{ rows } = { rows: null }] = await db().$queryRaw<{ rows: string | null }[]>`
    select string_agg("disclosureId" || ' ' || "version" || '/' || xmin, ',') as rows
    from "SearchEntry" where "agencyId" = ${agencyId}::uuid and "version" <= ${index.readTo}`;
  const there = new Map((rows === null ? [] : rows.split(",")).map((row) => row.split(" ") as [string, string]));
  for (const id of [...index.disclosures()]) if (there.get(id) !== index.stampOf(id)) index.drop(id);
  return index.size === there.size;
}

/** Writes the index to the data folder, by and by, when much has been added since it was written last. */
export function keepSnapshot(agencyId: string, index: LiveIndex): void {
  const last = written.get(index) ?? { added: 0, at: Number.NEGATIVE_INFINITY, due: null };
  written.set(index, last);
  if (index.added - last.added < FEW || last.due !== null) return;
  const write = (): void => void saveSnapshot(agencyId, index).catch((error: unknown) => logError("search.snapshot", error));
  last.due = setTimeout(write, Math.max(0, last.at + EVERY_MS - Date.now())).unref();
}

let writing: Promise<void> = Promise.resolve();

/** Writes the index to the data folder as it is now; one after another. */
export function saveSnapshot(agencyId: string, index: LiveIndex): Promise<void> {
  const write = (): Promise<void> => {
    clearTimeout(written.get(index)?.due ?? undefined);
    written.set(index, { added: index.added, at: Date.now(), due: null });
    return writeSnapshot(fileOf(agencyId), index);
  };
  writing = writing.then(write, write);
  return writing;
}
