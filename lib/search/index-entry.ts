import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { attachmentsText } from "./attachment-text";
import { numberKey } from "./number-key";
import { soundsOf } from "./sounds";
import { vectorOf } from "./vector";
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

const SOURCE = {
  id: true,
  agencyId: true,
  columnId: true,
  publishedAt: true,
  disclosure: { select: { id: true, departmentId: true, indexNo: true } },
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
      "isNormative", "effectiveOn", "expiresOn", "title", "indexNo", "docNoKey", "keywords", "sounds", "text", "titleWords", "words")
    values ${Prisma.join(rows)}`;
}

async function rowOf(tx: Tx, { disclosure: item, revision, publishedAt, ...found }: Source): Promise<Prisma.Sql> {
  const { title, summary, keywords, docNo, topic, genre, isNormative, effectiveOn, expiresOn } = revision;
  const files = revision._count.attachments === 0 ? "" : await attachmentsText(tx, revision.id);
  const words = vectorOf([
    { text: title, weight: "A" },
    { text: `${docNo}\n${item.indexNo ?? ""}`, weight: "A" },
    { text: `${summary}\n${keywords.join("\n")}`, weight: "B" },
    { text: files, weight: "C" },
    { text: revision.bodyText, weight: "D" },
  ]);
  const text = files === "" ? revision.bodyText : `${revision.bodyText}\n${files}`;
  const year = publishedAt === null ? null : yearOf(civilDateOf(publishedAt));
  return Prisma.sql`(${found.id}::uuid, ${found.agencyId}::uuid, ${item.id}::uuid, ${found.columnId}::uuid, ${item.departmentId}::uuid,
    ${publishedAt}::timestamptz, ${year}::int, ${topic}, ${genre}, ${isNormative}::boolean, ${effectiveOn}::date, ${expiresOn}::date, ${title},
    ${item.indexNo}, ${numberKey(docNo)}, ${keywords}::text[], ${soundsOf(title)}, ${text},
    ${vectorOf([{ text: title, weight: "A" }])}::tsvector, ${words}::tsvector)`;
}
