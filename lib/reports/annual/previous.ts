import type { Db } from "@/lib/core/db";
import { figuresSchema } from "./schema";
import type { ReportSnapshot } from "./snapshot";
import type { Tables } from "./tables";

/** Figures of an earlier year as they were published, and how the platform knows them. */
export type KnownYear = {
  readonly year: number;
  readonly from: "published" | "opening";
  readonly tables: Tables;
  /** total of section 1; null for years of which only the tables are known */
  readonly disclosed: number | null;
  readonly snapshot: ReportSnapshot | null;
};

/** A snapshot as it was stored; it was made by this platform and never changes. */
export const readSnapshot = (stored: unknown): ReportSnapshot => stored as ReportSnapshot;

const count = (figure: unknown): number | null => (typeof figure === "number" ? figure : null);

function published(year: number, snapshot: ReportSnapshot): KnownYear {
  const { table2, table3, table4, section1 } = snapshot.figures;
  return { year, from: "published", tables: { table2, table3, table4 }, disclosed: count(section1?.total), snapshot };
}

/** Tables that were stored as JSON, in the shape of a report's figures. */
export function readTables(stored: unknown, year: number): Tables {
  const { table2, table3, table4 } = figuresSchema.parse({ ...(stored as object), year });
  return { table2, table3, table4 };
}

/**
 * What the agency published of the years from `first` to `last`: reports that are on the portal now; for years without one, what was entered
 * by hand as opening figures. A report that is corrected but not published again still counts as it is on the portal.
 */
export async function knownYears(db: Db, agencyId: string, first: number, last: number): Promise<ReadonlyMap<number, KnownYear>> {
  const versions = await db.$queryRaw<{ year: number; snapshot: unknown }[]>`
    select a."year", v."snapshot" from "AnnualReport" a
    join "Publication" p on p."disclosureId" = a."disclosureId" and p."channel" = 'portal' and p."publishedAt" is not null and p."endedAt" is null
    join "ReportVersion" v on v."revisionId" = p."revisionId"
    where a."agencyId" = ${agencyId}::uuid and a."year" between ${first} and ${last}`;
  const openings = await db.reportOpening.findMany({
    where: { agencyId, year: { gte: first, lte: last } },
    orderBy: { seq: "asc" },
    select: { year: true, tables: true },
  });
  const entered = openings.map(
    ({ year, tables }): KnownYear => ({ year, from: "opening", tables: readTables(tables, year), disclosed: null, snapshot: null }),
  );
  return new Map(
    [...entered, ...versions.map(({ year, snapshot }) => published(year, readSnapshot(snapshot)))].map((one) => [one.year, one]),
  );
}
