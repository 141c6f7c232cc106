import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { db } from "@/lib/core/db";
import { VALIDITY_LABELS, type Validity } from "@/lib/disclosures/validity";
import { Prisma } from "@/lib/generated/prisma/client";
import { conditionsSql, type ItemConditions, validitySql } from "../conditions";
import { dateOrNull, LIVE, LIVE_TABLES, VALIDITY, type ValidityRow, validityAt } from "../live";
import type { Site } from "../site";
import { findColumn, flatten } from "../tree";
import type { CatalogueFilter, CatalogueSort } from "./filter";

export const CATALOGUE_PAGE = 30;
const BATCH = 1000;

/** 条例第十二条: what the catalogue tells of each piece of information. */
export interface CatalogueRow {
  number: number;
  address: string;
  indexNo: string | null;
  title: string;
  docNo: string;
  topic: string;
  genre: string;
  issuer: string;
  summary: string;
  formedOn: CivilDate | null;
  publishedOn: CivilDate;
  validity: Validity | null;
}

export interface CataloguePage {
  rows: CatalogueRow[];
  page: number;
  pages: number;
  total: number;
}

/** The page of the catalogue that the filter asks for; the last one when it asks for one beyond. */
export async function cataloguePage(site: Site, filter: CatalogueFilter, now = new Date()): Promise<CataloguePage> {
  const where = conditionsSql(conditionsOf(site, filter), now);
  const counted = await db().$queryRaw<{ total: number }[]>`
    select count(*)::int as total from ${LIVE_TABLES} join "Department" o on o.id = d."departmentId" where ${LIVE} and ${where}`;
  const total = counted[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / CATALOGUE_PAGE));
  const page = Math.min(filter.page, pages);
  const rows = await readRows({ where, order: orderSql(filter, now), limit: CATALOGUE_PAGE, offset: (page - 1) * CATALOGUE_PAGE }, now);
  return { rows, page, pages, total };
}

/** A column that is not open narrows to nothing. */
function conditionsOf(site: Site, { column: path, text, topic, genre, validity, year }: CatalogueFilter): ItemConditions {
  const column = path === "" ? null : findColumn(site.columns, path);
  const columns = path === "" ? site.columns : column === null ? [] : [column];
  return { columnIds: flatten(columns).map(({ id }) => id), text, topic, genre, validity, year };
}

const SORTED: Readonly<Record<Exclude<CatalogueSort, "validity">, Prisma.Sql>> = {
  indexNo: Prisma.sql`d."indexNo"`,
  title: Prisma.sql`r."title" collate "zh-x-icu"`,
  docNo: Prisma.sql`nullif(r."docNo", '') collate "zh-x-icu"`,
  formed: Prisma.sql`r."formedOn"`,
  published: Prisma.sql`p."publishedAt"`,
  topic: Prisma.sql`nullif(r."topic", '') collate "zh-x-icu"`,
  genre: Prisma.sql`nullif(r."genre", '') collate "zh-x-icu"`,
};

/** In force before not yet before lapsed; what has none comes last, as everything that is not filled in. */
const validityOrder = (now: Date): Prisma.Sql =>
  Prisma.sql`array_position(array['inForce', 'amended', 'notYet', 'repealed', 'lapsed'], (${validitySql(now)})::text)`;

function orderSql({ sort, order }: CatalogueFilter, now: Date): Prisma.Sql {
  const by = sort === "validity" ? validityOrder(now) : SORTED[sort];
  return order === "asc"
    ? Prisma.sql`${by} asc nulls last, p."publishedAt" desc, d."number" desc`
    : Prisma.sql`${by} desc nulls last, p."publishedAt" desc, d."number" desc`;
}

interface Stored extends Omit<CatalogueRow, "formedOn" | "publishedOn" | "validity">, ValidityRow {
  formedOn: Date | null;
  publishedAt: Date;
}

interface Read {
  where: Prisma.Sql;
  order: Prisma.Sql;
  limit: number;
  offset: number;
}

async function readRows({ where, order, limit, offset }: Read, now: Date): Promise<CatalogueRow[]> {
  const rows = await db().$queryRaw<Stored[]>`
    select d."number", d."address", d."indexNo", r."title", r."docNo", r."topic", r."genre", r."issuer", r."summary", r."formedOn",
      p."publishedAt", ${VALIDITY}
    from ${LIVE_TABLES} join "Department" o on o.id = d."departmentId"
    where ${LIVE} and ${where}
    order by ${order}
    limit ${limit} offset ${offset}`;
  return rows.map(({ publishedAt, isNormative, effectiveOn, expiresOn, repealedOn, lapsedOn, amended, ...row }) => ({
    ...row,
    formedOn: dateOrNull(row.formedOn),
    publishedOn: civilDateOf(publishedAt),
    validity: validityAt({ isNormative, effectiveOn, expiresOn, repealedOn, lapsedOn, amended }, now),
  }));
}

/** The years in which anything public now was published, newest first. */
export async function catalogueYears(site: Site): Promise<number[]> {
  const rows = await db().$queryRaw<{ year: number }[]>`
    select distinct extract(year from p."publishedAt" at time zone 'Asia/Shanghai')::int as year
    from ${LIVE_TABLES} where p."columnId" = any(${flatten(site.columns).map(({ id }) => id)}::uuid[]) and ${LIVE}
    order by 1 desc`;
  return rows.map(({ year }) => year);
}

const CSV_HEAD = [
  "索引号",
  "信息名称",
  "内容概述",
  "发文字号",
  "发文机关",
  "成文日期",
  "发布日期",
  "有效性",
  "主题分类",
  "体裁分类",
  "网页地址",
];

/** Everything that fits the filter, whatever its page, as lines of CSV, in the order of the page: that is settled first, then the rows are read. */
export async function* catalogueCsv(site: Site, filter: CatalogueFilter, now = new Date()): AsyncGenerator<string> {
  yield CSV_MARK + csvRow(CSV_HEAD);
  const [found] = await db().$queryRaw<{ ids: string[] | null }[]>`
    select array_agg(p.id order by ${orderSql(filter, now)}) as ids
    from ${LIVE_TABLES} join "Department" o on o.id = d."departmentId"
    where ${LIVE} and ${conditionsSql(conditionsOf(site, filter), now)}`;
  const ids = found?.ids ?? [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const where = Prisma.sql`p.id = any(${batch}::uuid[])`;
    const order = Prisma.sql`array_position(${batch}::uuid[], p.id)`;
    const rows = await readRows({ where, order, limit: BATCH, offset: 0 }, now);
    yield rows.map((row) => csvLine(site, row)).join("");
  }
}

const csvLine = (site: Site, row: CatalogueRow): string =>
  csvRow([
    row.indexNo,
    row.title,
    row.summary,
    row.docNo,
    row.issuer,
    row.formedOn,
    row.publishedOn,
    row.validity === null ? null : VALIDITY_LABELS[row.validity],
    row.topic,
    row.genre,
    site.origin + row.address,
  ]);
