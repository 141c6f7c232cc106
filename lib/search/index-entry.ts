import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { civilDates, validityFacts } from "@/lib/disclosures/validity";
import { Prisma } from "@/lib/generated/prisma/client";
import { attachmentsOf, joined } from "./attachment-text";
import { type Part, writeWords } from "./entry-words";
import { numberKey, numberWord } from "./number-key";
import { soundsOf } from "./sounds";
import { titleVector } from "./title-vector";
import { RULES } from "./words";

/** Locks the index of the agency and raises its version. Before its first entry an index is complete when nothing else is live. */
export async function lockIndex(tx: Tx, agencyId: string): Promise<void> {
  await tx.$executeRaw`
    insert into "SearchIndex" ("agencyId", "version", "builtWith")
    select ${agencyId}::uuid, 1, case when (
      select count(*) from (select 1 from "Publication" where "agencyId" = ${agencyId}::uuid and "channel" = 'portal'
        and "publishedAt" is not null limit 2) known
    ) > 1 then 0 else ${RULES}::int end
    on conflict ("agencyId") do update set "version" = "SearchIndex"."version" + 1`;
}

/** Makes publications that have just gone live findable, in place of what was of their items. */
export async function indexPublications(tx: Tx, agencyId: string, publicationIds: readonly string[]): Promise<void> {
  await lockIndex(tx, agencyId);
  await writeEntries(tx, publicationIds);
}

/** Makes an item that is no longer public impossible to find. */
export async function dropFromIndex(tx: Tx, agencyId: string, disclosureId: string): Promise<void> {
  await lockIndex(tx, agencyId);
  await tx.searchEntry.deleteMany({ where: { disclosureId } });
}

/** Makes live items findable by what stands in a file that has been read since they were published. */
export async function indexFile(tx: Tx, sha256: string): Promise<void> {
  const live = await tx.publication.findMany({
    where: {
      channel: "portal",
      publishedAt: { not: null },
      endedAt: null,
      revision: { attachments: { some: { kind: "attachment", file: { sha256 } } } },
    },
    select: { id: true, agencyId: true },
  });
  for (const { id, agencyId } of live) await indexPublications(tx, agencyId, [id]);
}

const SOURCE = {
  id: true,
  agencyId: true,
  columnId: true,
  publishedAt: true,
  disclosure: { select: { id: true, departmentId: true, indexNo: true, repealedOn: true, lapsedOn: true, amended: true } },
  revision: {
    select: {
      id: true,
      title: true,
      summary: true,
      bodyText: true,
      keywords: true,
      docNo: true,
      topic: true,
      genre: true,
      isNormative: true,
      effectiveOn: true,
      expiresOn: true,
      _count: { select: { attachments: true } },
    },
  },
} as const;

type Source = Prisma.PublicationGetPayload<{ select: typeof SOURCE }>;

/** Writes the entries of live publications; for those that are not live, none. The index is locked by the caller. */
export async function writeEntries(tx: Tx, publicationIds: readonly string[]): Promise<void> {
  const found = await tx.publication.findMany({
    where: {
      id: { in: [...publicationIds] },
      channel: "portal",
      publishedAt: { not: null },
      endedAt: null,
      revision: { openness: "active" },
    },
    select: SOURCE,
  });
  if (found.length === 0) return;
  const rows: Prisma.Sql[] = [];
  for (const publication of found) rows.push(await rowOf(tx, publication));
  await tx.searchEntry.deleteMany({ where: { disclosureId: { in: found.map(({ disclosure }) => disclosure.id) } } });
  await tx.$executeRaw`
    insert into "SearchEntry" ("publicationId", "agencyId", "disclosureId", "columnId", "departmentId", "publishedAt", "year", "topic", "genre",
      "isNormative", "effectiveOn", "expiresOn", "repealedOn", "amended", "title", "keywords", "sounds", "text", "titleWords", "words")
    values ${Prisma.join(rows)}`;
}

async function rowOf(tx: Tx, { disclosure: item, revision, publishedAt, ...found }: Source): Promise<Prisma.Sql> {
  const { title, summary, keywords, docNo, topic, genre } = revision;
  const force = validityFacts(civilDates({ ...revision, ...item }));
  const attachments = revision._count.attachments === 0 ? [] : await attachmentsOf(tx, revision.id);
  const numbers = [numberKey(docNo), item.indexNo].filter((number) => number !== null);
  const words = writeWords(
    [
      { text: title, kind: "title" },
      { text: `${docNo}\n${item.indexNo ?? ""}`, kind: "number" },
      { text: `${summary}\n${keywords.join("\n")}`, kind: "summary" },
      { text: revision.bodyText, kind: "body" },
      ...attachments.map(({ name, text }): Part => ({ text: `${name}\n${text}`, kind: "attachment" })),
    ],
    numbers.map(numberWord),
  );
  const text = joined(revision.bodyText, attachments);
  const year = publishedAt === null ? null : yearOf(civilDateOf(publishedAt));
  return Prisma.sql`(${found.id}::uuid, ${found.agencyId}::uuid, ${item.id}::uuid, ${found.columnId}::uuid, ${item.departmentId}::uuid,
    ${publishedAt}::timestamptz, ${year}::int, ${topic}, ${genre}, ${force.isNormative}::boolean, ${force.effectiveOn}::date,
    ${force.expiresOn}::date, ${force.repealedOn}::date, ${force.amended}::boolean, ${title},
    ${keywords}::text[], ${soundsOf(title)}, ${text}, ${titleVector(title)}::tsvector, ${words})`;
}
