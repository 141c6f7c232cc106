import { type CivilDate, civilDateOf, startOfDay } from "@/lib/core/civil-date";
import type { Validity } from "@/lib/disclosures/validity";
import { Prisma } from "@/lib/generated/prisma/client";

/** What narrows a list of public items; what is undefined or "" does not. */
export interface ItemConditions {
  columnIds: readonly string[];
  /** in title, 文号 or 索引号 */
  text?: string;
  /** with its second level, or without and then with all of them */
  topic?: string;
  genre?: string;
  department?: string;
  validity?: Validity;
  /** 发布日期 in this year, in Asia/Shanghai */
  year?: number;
  /** 发布日期, both days included */
  from?: CivilDate;
  to?: CivilDate;
}

/** `validityAt` (live.ts) as the database counts it; null for what is not normative and was never marked. Of two ends the earlier counts. */
export const validitySql = (now: Date): Prisma.Sql => {
  const today = civilDateOf(now);
  const lastDay = Prisma.sql`least(r."expiresOn", d."lapsedOn" - 1)`;
  return Prisma.sql`case
    when not (r."isNormative" or d."amended" or d."repealedOn" is not null or d."lapsedOn" is not null) then null
    when ${lastDay} < ${today}::date and not coalesce(d."repealedOn" <= least(${lastDay}, ${today}::date), false) then 'lapsed'
    when d."repealedOn" <= ${today}::date then 'repealed'
    when r."effectiveOn" > ${today}::date then 'notYet'
    when d."amended" then 'amended' else 'inForce' end`;
};

const DAY = 86_400_000;

/** The conditions as SQL over `LIVE_TABLES` (live.ts) joined by `"Department" o`. Does not say what is public: that is `LIVE`. */
export function conditionsSql(wanted: ItemConditions, now: Date): Prisma.Sql {
  const { text = "", topic = "", genre = "", department = "", validity, year, from, to } = wanted;
  const parts = [Prisma.sql`p."columnId" = any(${wanted.columnIds}::uuid[])`];
  if (text !== "") parts.push(textSql(text));
  if (topic !== "") parts.push(Prisma.sql`(r."topic" = ${topic} or starts_with(r."topic", ${`${topic}\\`}))`);
  if (genre !== "") parts.push(Prisma.sql`r."genre" = ${genre}`);
  if (department !== "") parts.push(Prisma.sql`o."name" = ${department}`);
  if (validity !== undefined) parts.push(Prisma.sql`${validitySql(now)} = ${validity}`);
  if (year !== undefined) parts.push(betweenSql(startOfYear(year), startOfYear(year + 1)));
  if (from !== undefined) parts.push(Prisma.sql`p."publishedAt" >= ${startOfDay(from)}`);
  if (to !== undefined) parts.push(Prisma.sql`p."publishedAt" < ${new Date(startOfDay(to).getTime() + DAY)}`);
  return Prisma.join(parts, " and ");
}

const startOfYear = (year: number): Date => new Date(`${String(year).padStart(4, "0")}-01-01T00:00:00+08:00`);

const betweenSql = (start: Date, end: Date): Prisma.Sql => Prisma.sql`p."publishedAt" >= ${start} and p."publishedAt" < ${end}`;

/** Found literally, whatever it contains; 文号 with any brackets, as people type them. */
function textSql(text: string): Prisma.Sql {
  const lower = text.toLowerCase();
  const docNo = lower.replace(/[[［【(（﹝]/g, "〔").replace(/[\]］】)）﹞]/g, "〕");
  return Prisma.sql`(strpos(lower(r."title"), ${lower}) > 0 or strpos(lower(r."docNo"), ${docNo}) > 0
    or strpos(lower(d."indexNo"), ${lower}) > 0)`;
}
