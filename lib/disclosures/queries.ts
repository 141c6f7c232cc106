import type { CivilDate } from "@/lib/core/civil-date";
import { fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import type { PublicStage, WorkStage } from "@/lib/identity/verbs";
import { type ListFilter, PAGE_SIZE, type Sort, STAGES, type StageFilter, standsUnder } from "./list-filter";
import { standingOf } from "./standing";
import { visibleTo } from "./visible";

export interface ListedDisclosure {
  id: string;
  title: string;
  docNo: string;
  indexNo: string | null;
  columnName: string;
  departmentName: string;
  formedOn: CivilDate | null;
  updatedAt: Date;
  work: WorkStage;
  public: PublicStage;
}

export interface DisclosureList {
  items: readonly ListedDisclosure[];
  /** under the chosen heading */
  total: number;
  page: number;
  pages: number;
  /** under each heading, with the other filters applied; `all` leaves out what was discarded */
  counts: Readonly<Record<StageFilter | "all", number>>;
}

const SORT_COLUMNS: Readonly<Record<Sort, Prisma.Sql>> = { updated: Prisma.sql`"updatedAt"`, formed: Prisma.sql`"formedOn"` };

const orderBy = ({ sort, order }: ListFilter): Prisma.Sql =>
  order === "asc"
    ? Prisma.sql`${SORT_COLUMNS[sort]} asc nulls last, "number"`
    : Prisma.sql`${SORT_COLUMNS[sort]} desc nulls last, "number" desc`;

/** Everything but the heading. */
function conditions(actor: Actor, filter: ListFilter): Prisma.Sql {
  const parts = [visibleTo(actor)];
  if (filter.text !== "") {
    const pattern = `%${literal(filter.text)}%`;
    parts.push(Prisma.sql`(r."title" ilike ${pattern} or r."docNo" ilike ${pattern} or d."indexNo" ilike ${pattern})`);
  }
  if (filter.department !== undefined) parts.push(Prisma.sql`d."departmentId" = ${filter.department}::uuid`);
  if (filter.column !== undefined) {
    parts.push(Prisma.sql`d."columnId" in (
      select below.id from "Column" top join "Column" below
        on below."agencyId" = top."agencyId" and (below.id = top.id or starts_with(below."path", top."path" || '/'))
      where top.id = ${filter.column}::uuid)`);
  }
  if (filter.mine) {
    parts.push(Prisma.sql`(d."createdById" = ${actor.userId}::uuid or exists (
      select 1 from "RevisionEditor" e where e."revisionId" = r.id and e."userId" = ${actor.userId}::uuid))`);
  }
  return Prisma.join(parts, " and ");
}

function underHeading(stage: StageFilter | undefined): Prisma.Sql {
  if (stage === undefined) return Prisma.sql`"work" <> 'discarded'`;
  return stage === "live" || stage === "withdrawn" ? Prisma.sql`"public" = ${stage}` : Prisma.sql`"work" = ${stage}`;
}

interface CountRow {
  work: WorkStage;
  public: PublicStage;
  items: number;
}

type PageRow = Omit<ListedDisclosure, "formedOn"> & { formedOn: Date | null };

interface Answer {
  counts: CountRow[] | null;
  ids: string[] | null;
}

/** One page of what this person may see and asked for, with how many stand under each heading. */
export async function listDisclosures(actor: Actor, filter: ListFilter): Promise<DisclosureList> {
  const [answer] = await db().$queryRaw<Answer[]>`
    with seen as materialized (
      select d.id, d."number", r."title", r."formedOn", r."updatedAt", s."work", s."public"
      from ${standingOf(actor.agencyId)}
      where ${conditions(actor, filter)}
    )
    select
      (select json_agg(c) from (select "work", "public", count(*)::int as "items" from seen group by 1, 2) c) as "counts",
      (select array_agg(p.id) from (
        select id from seen where ${underHeading(filter.stage)} order by ${orderBy(filter)} limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}
      ) p) as "ids"`;
  const rows = answer?.counts ?? [];
  const sum = (counted: (row: CountRow) => boolean): number => rows.filter(counted).reduce((total, { items }) => total + items, 0);
  const all = sum(({ work }) => work !== "discarded");
  const byStage = Object.fromEntries(STAGES.map((stage) => [stage, sum((row) => standsUnder(stage, row))])) as Record<StageFilter, number>;
  const counts = { ...byStage, all };
  const total = filter.stage === undefined ? all : counts[filter.stage];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  // A page beyond the last one, for instance after items went elsewhere, shows the last one.
  if (filter.page > pages) return listDisclosures(actor, { ...filter, page: pages });
  return { items: await loadPage(answer?.ids ?? []), total, page: filter.page, pages, counts };
}

async function loadPage(ids: readonly string[]): Promise<ListedDisclosure[]> {
  if (ids.length === 0) return [];
  // The view is asked for each item of the page alone (offset 0): over all items at once it is slow.
  const rows = await db().$queryRaw<PageRow[]>`
    select d.id, r."title", r."docNo", d."indexNo", c."name" as "columnName", p."name" as "departmentName", r."formedOn", r."updatedAt", s."work", s."public"
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join "Disclosure" d on d.id = wanted.id
    join lateral (select * from "DisclosureStage" v where v.id = d.id offset 0) s on true
    join "Revision" r on r.id = s."latestRevisionId"
    join "Column" c on c.id = d."columnId"
    join "Department" p on p.id = d."departmentId"
    order by wanted.place`;
  return rows.map((row) => ({ ...row, formedOn: row.formedOn === null ? null : fromDatabaseDate(row.formedOn) }));
}

/** The departments of the agency, for the filter. */
export async function departmentChoices(actor: Actor): Promise<{ value: string; label: string }[]> {
  const rows = await db().department.findMany({
    where: { agencyId: actor.agencyId },
    orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}
