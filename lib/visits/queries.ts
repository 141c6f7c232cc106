import type { CivilDate } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";

export interface Figures {
  views: number;
  visitors: number;
}

/** A day, a month or a year: `2026-11-23`, `2026-11`, `2026`. */
export interface PeriodFigures extends Figures {
  period: string;
}

export interface KeyFigures extends Figures {
  key: string;
  /** of the item or column with this address, as far as it is public */
  name: string | null;
}

export type Step = "day" | "month" | "year";

const FORMAT: Readonly<Record<Step, string>> = { day: "YYYY-MM-DD", month: "YYYY-MM", year: "YYYY" };

/** The site by days, months or years, from the first day to the last, both included. Visitors of a longer period are the sum of its days. */
export async function siteVisits(actor: Actor, step: Step, from: CivilDate, to: CivilDate): Promise<PeriodFigures[]> {
  demand(actor, "visits.view", actor);
  return db().$queryRaw<PeriodFigures[]>`
    select to_char("day", ${FORMAT[step]}) as "period", sum("views")::int as "views", sum("visitors")::int as "visitors"
    from "VisitCount"
    where "agencyId" = ${actor.agencyId}::uuid and "scope" = 'site' and "day" between ${from}::date and ${to}::date
    group by 1 order by 1`;
}

/** The pages or columns that were read most, by views. */
export async function mostVisited(
  actor: Actor,
  scope: "page" | "column",
  from: CivilDate,
  to: CivilDate,
  most: number,
): Promise<KeyFigures[]> {
  demand(actor, "visits.view", actor);
  const name =
    scope === "column"
      ? Prisma.sql`(select c."name" from "Column" c where c."agencyId" = ${actor.agencyId}::uuid and c."path" = v."key")`
      : Prisma.sql`coalesce(
          (select r."title" from "Disclosure" d join "Publication" p on p."disclosureId" = d.id and p."publishedAt" is not null and p."endedAt" is null
            join "Revision" r on r.id = p."revisionId" where d."agencyId" = ${actor.agencyId}::uuid and d."address" = v."key" limit 1),
          (select c."name" from "Column" c where c."agencyId" = ${actor.agencyId}::uuid and c."path" = v."key"))`;
  return db().$queryRaw<KeyFigures[]>`
    select v.*, ${name} as "name" from (
      select "key", sum("views")::int as "views", sum("visitors")::int as "visitors"
      from "VisitCount"
      where "agencyId" = ${actor.agencyId}::uuid and "scope" = ${scope}::"VisitScope" and "day" between ${from}::date and ${to}::date
      group by "key" order by 2 desc, 1 limit ${most}
    ) v order by v."views" desc, v."key"`;
}

/** 独立用户访问总量 and 网站总访问量 of the yearly site report. */
export async function visitsOfYear(db: Db, agencyId: string, year: number): Promise<Figures> {
  const rows = await db.$queryRaw<Figures[]>`
    select coalesce(sum("views"), 0)::int as "views", coalesce(sum("visitors"), 0)::int as "visitors" from "VisitCount"
    where "agencyId" = ${agencyId}::uuid and "scope" = 'site' and "day" between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`;
  return rows[0] ?? { views: 0, visitors: 0 };
}
