import { siteIdentity } from "@/lib/columns/site";
import { INTERPRETATION } from "@/lib/columns/words";
import { civilDate, civilDateOf, startOfDay, yearOf } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { engagementYear } from "@/lib/engagement/statistics";
import { Prisma } from "@/lib/generated/prisma/client";
import { visitsOfYear } from "@/lib/visits/queries";
import { keptCategories } from "./categories";
import { interpretationField } from "./interpretation";

/** What the platform counts for a year, by the codes of the fields; a field that it cannot know is missing. */
export interface SiteComputation {
  readonly values: Readonly<Record<string, string>>;
  readonly carriedOver: number | null;
  /** visits and letters are counted only from this day of the year on; null: all of it, or none */
  readonly countedFrom: string | null;
}

const bounds = (year: number) => ({ from: startOfDay(civilDate(`${year}-01-01`)), to: startOfDay(civilDate(`${year + 1}-01-01`)) });

/** B01–B08 as the identity of the site has them. */
async function identityValues(db: Db, agencyId: string): Promise<Record<string, string>> {
  const site = await siteIdentity(db, agencyId);
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true } });
  const known = {
    ...{ B01: agency.name, B02: site.name, B03: site.domain === "" ? "" : `https://${site.domain}`, B04: site.sponsor },
    ...{ B06: site.identificationCode, B07: site.icpNumber, B08: site.publicSecurityNumber },
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ""));
}

interface Published {
  columnType: string;
  channel: string;
  title: string;
  /** first went out by this channel in the year; false: it was only updated */
  fresh: boolean;
}

/** Each item that went out in the year, once for each channel: as it stood when it first did in that year. */
const publishedIn = (db: Db, agencyId: string, year: number): Promise<Published[]> => {
  const { from, to } = bounds(year);
  return db.$queryRaw<Published[]>`
    select c."columnType", p."channel"::text as "channel", case when c."columnType" = ${INTERPRETATION} then r."title" else '' end as "title",
      not exists (
        select 1 from "Publication" b where b."disclosureId" = p."disclosureId" and b."channel" = p."channel" and b."publishedAt" < ${from}
      ) as "fresh"
    from (
      select distinct on (x."disclosureId", x."channel") x."disclosureId", x."channel", x."columnId", x."revisionId"
      from "Publication" x
      where x."agencyId" = ${agencyId}::uuid and x."channel" in ('portal', 'wechat') and x."publishedAt" >= ${from} and x."publishedAt" < ${to}
      order by x."disclosureId", x."channel", x."publishedAt", x.id
    ) p
    join "Column" c on c.id = p."columnId"
    join "Revision" r on r.id = p."revisionId"`;
};

async function publishingValues(db: Db, agencyId: string, all: readonly Published[]): Promise<Record<string, string>> {
  const { categories } = await keptCategories(db, agencyId);
  const online = all.filter(({ channel }) => channel === "portal");
  const fresh = online.filter((one) => one.fresh);
  const among = (rows: readonly Published[], types: readonly string[]): string =>
    String(rows.filter(({ columnType }) => types.includes(columnType)).length);
  const interpretations = fresh.filter(({ columnType }) => columnType === INTERPRETATION).map(({ title }) => interpretationField(title));
  const ofKind = (code: string): string => String(interpretations.filter((one) => one === code).length);
  return {
    ...{ P01: String(fresh.length), P02: among(online, categories.overview), P03: among(fresh, categories.news) },
    ...{ P04: among(fresh, categories.catalogue), E02: ofKind("E02"), E03: ofKind("E03"), E04: ofKind("E04") },
    ...{ H09: among(fresh, ["在线访谈"]), M06: String(all.filter((one) => one.channel === "wechat" && one.fresh).length) },
  };
}

async function columnValues(db: Db, agencyId: string, year: number): Promise<Record<string, string>> {
  const { from, to } = bounds(year);
  const topics = await db.column.findMany({
    where: {
      ...{ agencyId, columnType: "专题专栏", kind: { not: "tree" } },
      publications: { some: { channel: "portal", publishedAt: { gte: from, lt: to } } },
    },
    select: { createdAt: true },
  });
  const opened = topics.filter(({ createdAt }) => createdAt >= from && createdAt < to).length;
  const live = { channel: "portal" as const, publishedAt: { not: null }, endedAt: null };
  const services = await db.column.count({ where: { agencyId, columnType: "办事服务", publications: { some: live } } });
  // Without such a column the list may well be published elsewhere: that is for a person to say.
  return { S01: String(topics.length), S02: String(opened), ...(services > 0 ? { G01: "是" } : {}) };
}

/** The first day that has visits, or on which the agency began to use the platform: before it nothing was counted. */
async function countingSince(db: Db, agencyId: string): Promise<string> {
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { createdAt: true } });
  const [row] = await db.$queryRaw<{ day: string | null }[]>(
    Prisma.sql`select to_char(min("day"), 'YYYY-MM-DD') as "day" from "VisitCount" where "agencyId" = ${agencyId}::uuid and "scope" = 'site'`,
  );
  const began = civilDateOf(agency.createdAt);
  return row?.day != null && row.day < began ? row.day : began;
}

/**
 * Counts the form of a year anew from what the platform knows. Visits, letters and consultations of a year before the platform was in use
 * are not known, and not 0: somebody has to enter them. What was published then is known as far as it was brought over.
 */
export async function computeSite(db: Db, agencyId: string, year: number): Promise<SiteComputation> {
  const identity = await identityValues(db, agencyId);
  const published = await publishedIn(db, agencyId, year);
  const since = await countingSince(db, agencyId);
  const before = year < yearOf(civilDate(since));
  if (before && published.length === 0) return { values: identity, carriedOver: null, countedFrom: null };
  const facts = { ...identity, ...(await publishingValues(db, agencyId, published)), ...(await columnValues(db, agencyId, year)) };
  if (before) return { values: facts, carriedOver: null, countedFrom: null };
  const visits = await visitsOfYear(db, agencyId, year);
  const voices = await engagementYear(db, agencyId, year);
  const partial = since > `${year}-01-01` && since.startsWith(`${year}-`);
  return {
    values: {
      ...facts,
      ...{ V01: String(visits.visitors), V02: String(visits.views) },
      ...{ H02: String(voices.received), H03: String(voices.finished), H04: String(voices.meanDays ?? 0), H05: String(voices.published) },
      ...{ H06: String(voices.consultations), H07: String(voices.comments), H08: String(voices.results) },
    },
    carriedOver: voices.carriedOver,
    countedFrom: partial ? since : null,
  };
}
