import { INTERPRETATION } from "@/lib/columns/words";
import { type CivilDate, civilDate, startOfDay } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Channel } from "@/lib/generated/prisma/enums";

/** The disjoint parts of what was disclosed in a year, in the order of the annual report (第一部分). */
export const PARTS = ["portalDisclosure", "portalOther", "wechat", "otherChannels", "interpretation"] as const;
export type Part = (typeof PARTS)[number];

export const PART_WORDS: Readonly<Record<Part, { label: string; rule: string }>> = {
  portalDisclosure: { label: "门户网站 · 政府信息公开专栏", rule: "首次发布在门户网站“政府信息公开”专栏（/zfxxgk 及其下级）的信息" },
  portalOther: { label: "门户网站 · 其他信息", rule: "首次发布在门户网站其他栏目的信息" },
  wechat: { label: "微信公众号", rule: "登记在微信公众号首次发布的信息" },
  otherChannels: { label: "政府公报和其他渠道", rule: "登记在政府公报和其他渠道首次发布的信息" },
  interpretation: { label: "政策解读", rule: "栏目类别为“政策解读”的信息，不论渠道；不再计入以上各项" },
};

/**
 * What went out in a civil year, once for each item and channel: an item corrected later is counted when it first went out. An
 * interpretation is counted under its own head only, whatever its channel, and once.
 */
const counted = (agencyId: string, year: number, lastYear = year): Prisma.Sql => Prisma.sql`
  select f.*, extract(year from f."publishedAt" at time zone 'Asia/Shanghai')::int as "year", case
      when c."columnType" = ${INTERPRETATION} then 'interpretation'
      when f."channel" = 'portal' then case when c."path" = '/zfxxgk' or c."path" like '/zfxxgk/%' then 'portalDisclosure' else 'portalOther' end
      when f."channel" = 'wechat' then 'wechat'
      else 'otherChannels'
    end as "part"
  from (
    select distinct on (p."disclosureId", kind."key") p.id, p."disclosureId", p."revisionId", p."columnId", p."channel", p."publishedAt", p."imported", p."endKind"
    from "Publication" p
    join "Column" k on k.id = p."columnId"
    cross join lateral (select case when k."columnType" = ${INTERPRETATION} then 'interpretation' else p."channel"::text end as "key") kind
    where p."agencyId" = ${agencyId}::uuid and p."publishedAt" is not null
    order by p."disclosureId", kind."key", p."publishedAt", p.id
  ) f
  join "Column" c on c.id = f."columnId"
  where f."publishedAt" >= ${startOfDay(firstDay(year))} and f."publishedAt" < ${startOfDay(firstDay(lastYear + 1))}`;

const containing = (words: string): string => `%${literal(words)}%`;

const firstDay = (year: number): CivilDate => civilDate(`${year}-01-01`);

export interface PartCount {
  part: Part;
  total: number;
  /** of these, records of an earlier system */
  imported: number;
}

/** How much was disclosed in a year, by parts that add up. */
export async function countByPart(db: Db, agencyId: string, year: number): Promise<PartCount[]> {
  const rows = await db.$queryRaw<PartCount[]>`
    select "part", count(*)::int as "total", (count(*) filter (where "imported"))::int as "imported" from (${counted(agencyId, year)}) x group by "part"`;
  return PARTS.map((part) => rows.find((row) => row.part === part) ?? { part, total: 0, imported: 0 });
}

/** How much was disclosed in each year from `firstYear` to `lastYear`, by parts; what is not there is none. One reading for all of them. */
export async function countByYear(
  db: Db,
  agencyId: string,
  firstYear: number,
  lastYear: number,
): Promise<readonly { year: number; part: Part; total: number }[]> {
  return db.$queryRaw`
    select "year", "part", count(*)::int as "total" from (${counted(agencyId, firstYear, lastYear)}) x group by "year", "part"`;
}

export interface CountedItem {
  id: string;
  disclosureId: string;
  title: string;
  channel: Channel;
  columnName: string;
  columnPath: string;
  departmentName: string;
  publishedAt: Date;
  imported: boolean;
  withdrawn: boolean;
}

/** The items behind one number, newest first; with `words`, those that have them in their title. */
export async function itemsOfPart(
  db: Db,
  agencyId: string,
  year: number,
  part: Part,
  page: { size: number; number: number },
  words = "",
): Promise<CountedItem[]> {
  return db.$queryRaw<CountedItem[]>`
    select x.id, x."disclosureId", r."title", x."channel"::text as "channel", c."name" as "columnName", c."path" as "columnPath", n."name" as "departmentName",
      x."publishedAt", x."imported", coalesce(x."endKind" = 'withdrawn', false) as "withdrawn"
    from (${counted(agencyId, year)}) x
    join "Revision" r on r.id = x."revisionId" join "Column" c on c.id = x."columnId"
    join "Disclosure" d on d.id = x."disclosureId" join "Department" n on n.id = d."departmentId"
    where x."part" = ${part} and r."title" ilike ${containing(words)}
    order by x."publishedAt" desc, x.id
    limit ${page.size} offset ${(page.number - 1) * page.size}`;
}

/** How many of the items behind one number have these words in their title. */
export async function countItemsOfPart(db: Db, agencyId: string, year: number, part: Part, words: string): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as "total" from (${counted(agencyId, year)}) x join "Revision" r on r.id = x."revisionId"
    where x."part" = ${part} and r."title" ilike ${containing(words)}`;
  return row?.total ?? 0;
}

/** The years in which anything went out, the newest first. */
export async function publishedYears(db: Db, agencyId: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    select distinct extract(year from "publishedAt" at time zone 'Asia/Shanghai')::int as "year"
    from "Publication" where "agencyId" = ${agencyId}::uuid and "publishedAt" is not null order by 1 desc`;
  return rows.map(({ year }) => year);
}
