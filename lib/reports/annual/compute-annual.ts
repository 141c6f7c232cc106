import { appealsOfYear } from "@/lib/appeals/queries/appeals-of-year";
import { appealMapping } from "@/lib/appeals/settings";
import type { Db } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import { countByYear, type Part } from "@/lib/publishing/statistics";
import { type Table2Origin, table2OfYear } from "../registers/table2";
import { type CaseGroup, caseGroups, faultyGroups, tableOfGroups } from "./case-groups";
import { SECTION1_PARTS } from "./check-section1";
import { computeTable4 } from "./compute-table4";
import { feeIncome } from "./fee-income";
import { formatOfYear } from "./format";
import type { ReportFormat } from "./format-types";
import { type KnownYear, knownYears } from "./previous";
import type { YearTrend } from "./snapshot";
import type { ReportFigures, Section1 } from "./tables";
import { type Uncounted, uncountedCases } from "./uncounted-cases";

/** A report as the registers give it, before anybody has written or adjusted anything. */
export type AnnualComputation = {
  readonly format: ReportFormat;
  readonly figures: ReportFigures & { readonly agency: string; readonly format: string };
  readonly uncounted: readonly Uncounted[];
  readonly feeYuan: number;
  readonly trend: readonly YearTrend[];
  /** last year's report, which this one is carried over from; null: not known */
  readonly previous: KnownYear | null;
  readonly table2Origins: Readonly<Record<string, Table2Origin>>;
};

/** The parts of section 1 by the names of the JSON, in the order of the report. */
export const PART_KEYS: Readonly<Record<string, Part>> = {
  "portal-disclosure": "portalDisclosure",
  "portal-other": "portalOther",
  wechat: "wechat",
  interpretation: "interpretation",
  "other-channels": "otherChannels",
};

type YearCounts = Awaited<ReturnType<typeof countByYear>>;

/** 政府公报和其他渠道 stands in the report only when something went out there. */
function section1Of(counts: YearCounts, year: number): Section1 {
  const parts = Object.entries(PART_KEYS)
    .map(([key, part]) => ({
      key,
      label: SECTION1_PARTS[key] ?? key,
      count: counts.find((count) => count.year === year && count.part === part)?.total ?? 0,
    }))
    .filter(({ key, count }) => key !== "other-channels" || count > 0);
  return { total: parts.reduce((sum, part) => sum + part.count, 0), parts };
}

const YEARS_SHOWN = 5;

/** The lines of the chart: what was published where it is known, else what the registers give for years in which they were kept. */
function trendOf(year: number, counts: YearCounts, groups: readonly CaseGroup[], known: ReadonlyMap<number, KnownYear>): YearTrend[] {
  const begun = Math.min(...counts.map((count) => count.year), ...groups.map((group) => group.receivedYear), year);
  return Array.from({ length: YEARS_SHOWN }, (_, index) => year - YEARS_SHOWN + 1 + index).map((one) => {
    const published = one === year ? undefined : known.get(one);
    const received = groups.filter((group) => group.receivedYear === one).reduce((sum, group) => sum + group.count, 0);
    const disclosed = counts.filter((count) => count.year === one).reduce((sum, count) => sum + count.total, 0);
    const printed = published?.tables.table3?.R1?.C7;
    const kept = one >= begun;
    return {
      year: one,
      received: typeof printed === "number" ? printed : kept ? received : null,
      disclosed: published?.disclosed ?? (kept ? disclosed : null),
    };
  });
}

/** The format of a year's report. Throws for years before the first one. */
export function expectFormat(year: number): ReportFormat {
  const format = formatOfYear(year);
  if (format === undefined)
    throw ruleViolation(`${year} 年还没有全国统一的年度报告格式（国办公开办函〔2019〕60号起才有），不能在这里编制。`);
  return format;
}

/**
 * Everything that the registers say for the report on `year`: a closed year computed again from the same registers gives the same. Nothing
 * is stored and nothing is guessed: what cannot be counted is handed back by name. Counting is left to the database; the rules are those
 * of `computeTable3` and `computeTable4`.
 */
export async function computeAnnual(db: Db, agencyId: string, year: number): Promise<AnnualComputation> {
  const format = expectFormat(year);
  const first = year - YEARS_SHOWN + 1;
  // One after another: in a transaction they share a connection.
  const { name } = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true } });
  const counts = await countByYear(db, agencyId, first, year);
  const groups = await caseGroups(db, agencyId, first, year);
  const appeals = await appealsOfYear(db, agencyId, year);
  const mapping = await appealMapping(db, agencyId);
  const feeYuan = await feeIncome(db, agencyId, year);
  const known = await knownYears(db, agencyId, first, year - 1);
  const { table: table2, origins } = await table2OfYear(db, agencyId, year, format);
  const { table: table4, uncounted } = computeTable4(appeals, year, mapping);
  const previous = known.get(year - 1) ?? null;
  const tables = { section1: section1Of(counts, year), table2, table3: tableOfGroups(groups, year), table4 };
  return {
    format,
    figures: { agency: name, year, format: format.code, ...tables, ...(previous === null ? {} : { previous: previous.tables }) },
    uncounted: [
      ...(await uncountedCases(db, agencyId, faultyGroups(groups, year))),
      ...uncounted.map(({ appealNo, reason }): Uncounted => {
        const id = appeals.find((appeal) => appeal.appealNo === appealNo)?.appealId ?? "";
        return { kind: "appeal", id, no: appealNo, reason };
      }),
    ],
    feeYuan,
    trend: trendOf(year, counts, groups, known),
    previous,
    table2Origins: origins,
  };
}
