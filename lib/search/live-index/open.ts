import { type Db, db, type Tx } from "@/lib/core/db";
import { forceOf } from "../force";
import { keepSnapshot, restored } from "./keep";
import { LiveIndex } from "./live-index";

/** So few that whoever else is served meanwhile does not notice. */
const BATCH = 50;

/** The index as this process has it, and the reading of it that is under way. */
interface Kept {
  index: LiveIndex | null;
  reading: Promise<LiveIndex> | null;
}

const kept = globalThis as typeof globalThis & { gongkaiSearch?: Map<string, Kept> };

/**
 * The index of an agency as it stands in the database at this moment, or at the version that has just been read there. The first call of
 * a process reads all of it, from its snapshot as far as it goes; later ones what has changed.
 */
export async function openIndex(agencyId: string, known?: number): Promise<LiveIndex> {
  kept.gongkaiSearch ??= new Map();
  const own = kept.gongkaiSearch.get(agencyId) ?? { index: null, reading: null };
  kept.gongkaiSearch.set(agencyId, own);
  const version = known ?? (await currentVersion(db(), agencyId));
  let { index } = own;
  // Whoever waited for a reading that had begun earlier may need another.
  while (index === null || index.version !== version) {
    own.reading ??= catchUp(own, agencyId).finally(() => {
      own.reading = null;
    });
    index = await own.reading;
    if (index.version > version) break;
  }
  return index;
}

/** The index as it was when it was last opened here, if it has been: its version says how far it goes. */
export const indexInMemory = (agencyId: string): LiveIndex | null => kept.gongkaiSearch?.get(agencyId)?.index ?? null;

/** Forgets what this process has in memory, as its end would. */
export const forgetIndexes = (): void => kept.gongkaiSearch?.clear();

async function currentVersion(tx: Pick<Tx, "$queryRaw">, agencyId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ version: number }[]>`select "version" from "SearchIndex" where "agencyId" = ${agencyId}::uuid`;
  return rows[0]?.version ?? 0;
}

/** Reads what has changed: most of it piece by piece, the last of it in one snapshot. */
async function catchUp(own: Kept, agencyId: string): Promise<LiveIndex> {
  const now = await currentVersion(db(), agencyId);
  own.index ??= await restored(agencyId, now);
  // An index whose versions begin again is another one.
  if (now < own.index.version || own.index.worn) own.index = new LiveIndex();
  const { index } = own;
  while ((await readEntries(db(), index, agencyId)) === BATCH);
  await db().$transaction(
    async (tx) => {
      const version = await currentVersion(tx, agencyId);
      while ((await readEntries(tx, index, agencyId)) === BATCH);
      await dropMissing(tx, index, agencyId);
      index.version = version;
    },
    { isolationLevel: "RepeatableRead" },
  );
  keepSnapshot(agencyId, index);
  return index;
}

interface Row {
  publicationId: string;
  disclosureId: string;
  columnId: string;
  departmentId: string;
  publishedAt: number;
  year: number;
  topic: string;
  genre: string;
  isNormative: boolean;
  effectiveOn: string | null;
  expiresOn: string | null;
  repealedOn: string | null;
  amended: boolean;
  words: string;
  version: number;
  stamp: string;
}

/** Reads the next entries that have changed, in the order in which they were written. Returns how many. */
async function readEntries(tx: Db, index: LiveIndex, agencyId: string): Promise<number> {
  const rows = await tx.$queryRaw<Row[]>`
    select "publicationId"::text, "disclosureId"::text, "columnId"::text, "departmentId"::text,
      (extract(epoch from "publishedAt") * 1000)::float8 as "publishedAt", "year", "topic", "genre", "isNormative", "effectiveOn"::text,
      "expiresOn"::text, "repealedOn"::text, "amended", "words", "version", "version" || '/' || xmin as stamp
    from "SearchEntry" where "agencyId" = ${agencyId}::uuid and "version" > ${index.readTo}
    order by "version" limit ${BATCH}`;
  for (const row of rows) {
    index.put({
      publicationId: row.publicationId,
      disclosureId: row.disclosureId,
      publishedAt: row.publishedAt,
      values: {
        column: row.columnId,
        department: row.departmentId,
        topic: row.topic,
        genre: row.genre,
        year: String(row.year),
        force: forceOf(row),
      },
      words: row.words,
      stamp: row.stamp,
    });
    index.readTo = row.version;
  }
  return rows.length;
}

/** What is no longer there has left no trace but the count. */
async function dropMissing(tx: Tx, index: LiveIndex, agencyId: string): Promise<void> {
  const [found] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "SearchEntry" where "agencyId" = ${agencyId}::uuid`;
  if (found?.count === index.size) return;
  const [{ ids } = { ids: "" }] = await tx.$queryRaw<{ ids: string | null }[]>`
    select string_agg("disclosureId"::text, ' ') as ids from "SearchEntry" where "agencyId" = ${agencyId}::uuid`;
  const there = new Set((ids ?? "").split(" "));
  for (const id of [...index.disclosures()]) if (!there.has(id)) index.drop(id);
}
