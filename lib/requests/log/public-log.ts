import { z } from "zod";
import { first, pageNumber } from "@/lib/core/address-filter";
import { type CivilDate, civilDate, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import type { Prisma } from "@/lib/generated/prisma/client";
import { findOutcome, OUTCOME_KINDS, OUTCOMES } from "../outcomes";
import { keepsPublicLog } from "../public/settings";
import { LIVE } from "./entries";

/** Where the log stands on the portal; and what its pages are told changes by. */
export const LOG_PATH = "/requests/log";
export const LOG_TAG = "request-log";

const PAGE_SIZE = 20;

/** The groups of table 3 of the annual report, by the beginning of their rows. */
export const LOG_OUTCOMES = {
  granted: { label: OUTCOME_KINDS["R3.1"], row: "R3.1" },
  partial: { label: OUTCOME_KINDS["R3.2"], row: "R3.2" },
  denied: { label: OUTCOME_KINDS["R3.3"], row: "R3.3" },
  unavailable: { label: OUTCOME_KINDS["R3.4"], row: "R3.4" },
  refused: { label: OUTCOME_KINDS["R3.5"], row: "R3.5" },
  other: { label: OUTCOME_KINDS["R3.6"], row: "R3.6" },
} as const;
export type LogOutcome = keyof typeof LOG_OUTCOMES;
const GROUPS = Object.keys(LOG_OUTCOMES) as LogOutcome[];

/** What a reader asks for, as it stands in the address; what is not understood is left out. */
export const publicLogFilter = z.object({
  q: first(
    z
      .string()
      .trim()
      .max(100)
      .transform((text) => text.replaceAll("\0", ""))
      .catch(""),
  ),
  year: first(z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)),
  outcome: first(z.enum(GROUPS).optional().catch(undefined)),
  page: pageNumber,
});
export type PublicLogFilter = z.output<typeof publicLogFilter>;

export interface LoggedRequest {
  readonly caseNo: string;
  readonly subject: string;
  readonly answer: string;
  readonly receivedOn: CivilDate;
  readonly answeredOn: CivilDate;
  /** 部分公开 */
  readonly outcome: string;
  /** items that came of it; those of them that are public now are for the portal to tell */
  readonly disclosureIds: readonly string[];
}

export interface PublicLog {
  readonly rows: readonly LoggedRequest[];
  /** years of answers, the newest first */
  readonly years: readonly { readonly year: number; readonly entries: number }[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const SELECT = {
  ...{ caseNo: true, subject: true, answer: true, receivedOn: true, answeredOn: true, outcome: true },
  request: { select: { releases: { select: { disclosureId: true } } } },
} as const;

function conditions(agencyId: string, { q, year, outcome }: PublicLogFilter): Prisma.RequestLogEntryWhereInput {
  const contains = { contains: literal(q), mode: "insensitive" as const };
  const codes = outcome && OUTCOMES.filter(({ row }) => row.startsWith(LOG_OUTCOMES[outcome].row)).map(({ code }) => code);
  return {
    ...LIVE,
    agencyId,
    ...(year && { answeredOn: { gte: dayOf(year), lt: dayOf(year + 1) } }),
    ...(codes && { outcome: { in: codes } }),
    ...(q !== "" && { OR: [{ subject: contains }, { answer: contains }, { caseNo: contains }] }),
  };
}

const dayOf = (year: number): Date => toDatabaseDate(civilDate(`${year}-01-01`));

/**
 * 申请与答复公示: what was published of requests, the newest answer first; null while the agency has no such log. The one reading of the
 * log for everybody: nothing else of a request is looked at.
 */
export async function publicLog(agencyId: string, filter: PublicLogFilter): Promise<PublicLog | null> {
  if (!(await keepsPublicLog(db(), agencyId))) return null;
  const where = conditions(agencyId, filter);
  const total = await db().requestLogEntry.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const [found, years] = await Promise.all([
    db().requestLogEntry.findMany({
      where,
      select: SELECT,
      orderBy: [{ answeredOn: "desc" }, { caseNo: "desc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    logYears(agencyId),
  ]);
  const rows = found.map(({ request, receivedOn, answeredOn, outcome, ...words }) => ({
    ...words,
    receivedOn: fromDatabaseDate(receivedOn),
    answeredOn: fromDatabaseDate(answeredOn),
    outcome: findOutcome(outcome)?.label ?? outcome,
    disclosureIds: request.releases.map(({ disclosureId }) => disclosureId),
  }));
  return { rows, years, total, page, pages };
}

const logYears = (agencyId: string): Promise<{ year: number; entries: number }[]> =>
  db().$queryRaw`
    select extract(year from "answeredOn")::int as "year", count(*)::int as "entries" from "RequestLogEntry"
    where "agencyId" = ${agencyId}::uuid and "publishedAt" is not null and "endedAt" is null group by 1 order by 1 desc`;
