import { db } from "@/lib/core/db";
import type { Validity } from "@/lib/disclosures/validity";
import { Prisma } from "@/lib/generated/prisma/client";
import { validityAt } from "../live";
import type { PortalColumn } from "../tree";
import type { Condition } from "./condition";
import type { Filters } from "./question";

/** More than so many matches are not counted, nor shown. */
export const MOST_MATCHES = 1000;
/** So many of the newest are weighed; to weigh all matches of a common word would take seconds. */
const WEIGHED = 500;
const TITLE_HITS = 200;
/** So many of the newest that hold the words of a phrase are read for the phrase itself. */
const PHRASE_CANDIDATES = 3000;

export interface Match {
  id: string;
  columnId: string;
  departmentId: string;
  topic: string;
  genre: string;
  year: number;
  validity: Validity | null;
  weight: number;
}

export interface Matches {
  /** newest first */
  list: readonly Match[];
  /** there are more than `MOST_MATCHES` */
  capped: boolean;
}

/** Where is searched: the live entries of the site in columns that are open. */
export interface Scope {
  agencyId: string;
  columnIds: readonly string[];
}

export const scopeOf = ({ agencyId, columns }: { agencyId: string; columns: readonly PortalColumn[] }): Scope => ({
  agencyId,
  columnIds: idsOf(columns),
});

const idsOf = (columns: readonly PortalColumn[]): string[] => columns.flatMap(({ id, children }) => [id, ...idsOf(children)]);

/** The condition that an entry `e` belongs to the scope. */
export const inScope = ({ agencyId, columnIds }: Scope): Prisma.Sql =>
  Prisma.sql`e."agencyId" = ${agencyId}::uuid and e."columnId" = any(${columnIds}::uuid[])`;

export interface ColumnFilter extends Omit<Filters, "column"> {
  /** the column and those below it; null: all */
  columnIds: readonly string[] | null;
}

function narrowed(filter: ColumnFilter | null): Prisma.Sql {
  if (filter === null) return Prisma.empty;
  const { columnIds, department, topic, genre, year, validity } = filter;
  return Prisma.join(
    [
      Prisma.empty,
      ...(columnIds === null ? [] : [Prisma.sql`e."columnId" = any(${columnIds}::uuid[])`]),
      ...(department === null ? [] : [Prisma.sql`e."departmentId" = ${department}::uuid`]),
      ...(topic === null ? [] : [Prisma.sql`e."topic" = ${topic}`]),
      ...(genre === null ? [] : [Prisma.sql`e."genre" = ${genre}`]),
      ...(year === null ? [] : [Prisma.sql`e."year" = ${year}::int`]),
      ...(validity === null ? [] : [Prisma.sql`e."isNormative"`]),
    ],
    " and ",
  );
}

type Row = [string, string, string, string, string, number, boolean, string | null, string | null, number];

const fields = Prisma.sql`e."publicationId", e."columnId", e."departmentId", e."topic", e."genre", e."year", e."isNormative", e."effectiveOn",
  e."expiresOn", e."publishedAt"`;

/** What meets the condition, newest first, each weighed by where and how often the words stand in it. */
export async function findMatches(scope: Scope, condition: Condition, filter: ColumnFilter | null, now: Date): Promise<Matches> {
  const where = Prisma.sql`${inScope(scope)}${narrowed(filter)}`;
  const rows = await (condition.words === null && condition.phrases.length === 0 ? listed(where) : searched(where, condition));
  const list = rows.map((row) => matchOf(row, now));
  const fits = filter?.validity ? list.filter(({ validity }) => validity === filter.validity) : list;
  return { list: fits.slice(0, MOST_MATCHES), capped: rows.length > MOST_MATCHES };
}

/** One JSON text: a thousand rows one by one would take longer to read than to find. */
async function answers(query: Prisma.Sql): Promise<Row[]> {
  const [row] = await db().$queryRaw<{ rows: string | null }[]>(query);
  return row?.rows ? (JSON.parse(row.rows) as Row[]) : [];
}

const asJson = (weight: Prisma.Sql): Prisma.Sql => Prisma.sql`json_agg(json_build_array(m."publicationId", m."columnId", m."departmentId",
  m."topic", m."genre", m."year", m."isNormative", m."effectiveOn", m."expiresOn", ${weight}) order by m."publishedAt" desc, m."publicationId")::text as rows`;

const listed = (where: Prisma.Sql): Promise<Row[]> =>
  answers(Prisma.sql`
    with m as materialized (
      select ${fields} from "SearchEntry" e where ${where} order by e."publishedAt" desc limit ${MOST_MATCHES + 1}
    )
    select ${asJson(Prisma.sql`0`)} from m`);

function searched(where: Prisma.Sql, { words, phrases }: Condition): Promise<Row[]> {
  const query = Prisma.sql`${words ?? ""}::tsquery`;
  const holds = words === null ? Prisma.sql`true` : Prisma.sql`e."words" @@ ${query}`;
  const exact = phrases.map((phrase) => Prisma.sql`(strpos(lower(e."title"), ${phrase}) > 0 or strpos(lower(e."text"), ${phrase}) > 0)`);
  const found =
    phrases.length === 0
      ? Prisma.sql`select ${fields}, e."words", e."titleWords" from "SearchEntry" e where ${where} and ${holds}
          order by e."publishedAt" desc limit ${MOST_MATCHES + 1}`
      : Prisma.sql`select ${fields}, e."words", e."titleWords" from (
            select * from "SearchEntry" e where ${where} and ${holds} order by e."publishedAt" desc limit ${PHRASE_CANDIDATES}
          ) e where ${Prisma.join(exact, " and ")} order by e."publishedAt" desc limit ${MOST_MATCHES + 1}`;
  // Titles that hold the words count even when five hundred newer texts do.
  const titled =
    words === null || phrases.length > 0
      ? Prisma.sql`select null::uuid as id where false`
      : Prisma.sql`select e."publicationId" as id from "SearchEntry" e where ${where} and e."titleWords" @@ ${query}
          order by e."publishedAt" desc limit ${TITLE_HITS}`;
  return answers(Prisma.sql`
    with newest as materialized (${found}),
    titled as materialized (${titled}),
    older as (
      select ${fields}, e."words", e."titleWords" from "SearchEntry" e
      where e."publicationId" in (select id from titled except select "publicationId" from newest)
    ),
    numbered as (
      select *, row_number() over (order by "publishedAt" desc) as place from newest
      union all select *, 0 from older
    ),
    m as (
      select numbered.*, case when place <= ${WEIGHED}
        then ts_rank_cd('{0.1,0.2,0.4,1.0}', "words", ${query}, 1) + case when "titleWords" @@ ${query} then 1 else 0 end
        else 0 end as weight
      from numbered
    )
    select ${asJson(Prisma.sql`round(m.weight::numeric, 4)`)} from m`);
}

const date = (text: string | null): Date | null => (text === null ? null : new Date(`${text}T00:00:00Z`));

function matchOf(row: Row, now: Date): Match {
  const [id, columnId, departmentId, topic, genre, year, isNormative, effectiveOn, expiresOn, weight] = row;
  const validity = isNormative ? validityAt({ isNormative, effectiveOn: date(effectiveOn), expiresOn: date(expiresOn) }, now) : null;
  return { id, columnId, departmentId, topic, genre, year, validity, weight };
}

/** What bears this number itself: a 发文字号 may stand on several items, a 索引号 on one. */
export async function numbered(scope: Scope, docNoKey: string | null, indexNo: string | null, now: Date): Promise<readonly Match[]> {
  if (docNoKey === null && indexNo === null) return [];
  const rows = await answers(Prisma.sql`
    with m as materialized (
      select ${fields} from "SearchEntry" e where ${inScope(scope)} and (e."docNoKey" = ${docNoKey} or e."indexNo" = ${indexNo}) limit 20
    )
    select ${asJson(Prisma.sql`0`)} from m`);
  return rows.map((row) => matchOf(row, now));
}
