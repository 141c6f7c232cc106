import { calendarInForce } from "@/lib/calendar/in-force";
import { type Remaining, remainingText } from "@/lib/calendar/remaining";
import { deadline, type WorkingCalendar } from "@/lib/calendar/working-days";
import { addDays, type CivilDate, civilDateOf, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ApplicantType, RequestChannel, RequestState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { viewable } from "../case/visibility";
import { isOpen } from "../case/words";
import type { DeskFilter, Stage } from "./desk-filter";
import { type Searched, searched } from "./desk-search";

export { type DeskFilter, deskFilter } from "./desk-filter";

export interface DeskRow {
  id: string;
  caseNo: string;
  subject: string;
  shownName: string;
  applicantType: ApplicantType;
  channel: RequestChannel;
  state: RequestState;
  filedOn: CivilDate;
  receivedOn: CivilDate | null;
  dueOn: CivilDate | null;
  provisional: readonly string[];
  extended: boolean;
  remaining: Remaining | null;
  departmentName: string;
  handlerName: string | null;
  outcome: string | null;
  completedOn: CivilDate | null;
  late: boolean;
  imported: boolean;
}

export const ROW = {
  ...{
    id: true,
    caseNo: true,
    subject: true,
    applicantType: true,
    channel: true,
    state: true,
    filedOn: true,
    receivedOn: true,
    dueOn: true,
  },
  ...{ provisional: true, extended: true, outcome: true, completedOn: true, late: true, importedAt: true },
  applicant: { select: { shownName: true } },
  department: { select: { name: true } },
  handler: { select: { name: true } },
} as const satisfies Prisma.RequestSelect;

type Selected = Prisma.RequestGetPayload<{ select: typeof ROW }>;

const day = (date: Date | null): CivilDate | null => (date === null ? null : fromDatabaseDate(date));

export function deskRow(row: Selected, calendar: WorkingCalendar, today: CivilDate): DeskRow {
  const dueOn = day(row.dueOn);
  const { id, caseNo, subject, applicantType, channel, state, provisional, extended, outcome, late } = row;
  return {
    ...{ id, caseNo, subject, applicantType, channel, state, provisional, extended, outcome, late },
    ...{ shownName: row.applicant.shownName, filedOn: fromDatabaseDate(row.filedOn), receivedOn: day(row.receivedOn), dueOn },
    remaining: dueOn !== null && isOpen(state) ? remainingText(today, dueOn, calendar) : null,
    ...{ departmentName: row.department.name, handlerName: row.handler?.name ?? null },
    ...{ completedOn: day(row.completedOn), imported: row.importedAt !== null },
  };
}

/** The last day that counts as soon: five working days ahead. */
export function soonUntil(today: CivilDate, calendar: WorkingCalendar): CivilDate {
  const last = deadline(today, 5, calendar);
  return last.ok ? last.value : addDays(today, 7);
}

const WAITING: RequestState[] = ["received", "supplementing", "reasonAsked", "feeNoticed"];

export function stageWhere(stage: Stage, today: CivilDate, calendar: WorkingCalendar): Prisma.RequestWhereInput {
  const on = toDatabaseDate(today);
  switch (stage) {
    case "open":
      return { open: true };
    case "late":
      return { open: true, dueOn: { lt: on } };
    case "soon":
      return { open: true, dueOn: { gte: on, lte: toDatabaseDate(soonUntil(today, calendar)) } };
    case "waiting":
      return { state: { in: WAITING } };
    case "done":
      return { state: { in: ["replied", "delivered", "withdrawn", "closed", "archived"] } };
    case "all":
      return {};
  }
}

function conditions(
  actor: Actor,
  filter: DeskFilter,
  found: Prisma.RequestWhereInput,
  today: CivilDate,
  calendar: WorkingCalendar,
): Prisma.RequestWhereInput {
  const { state, department, handler, channel, type, outcome, from, to } = filter;
  const all: Prisma.RequestWhereInput[] = [viewable(actor), found, state === "" ? stageWhere(filter.stage, today, calendar) : { state }];
  if (department !== "") all.push({ departmentId: department });
  if (handler !== "") all.push({ handlerId: handler === "none" ? null : handler === "me" ? (actor.userId ?? "") : handler });
  if (channel !== "") all.push({ channel });
  if (type !== "") all.push({ applicantType: type });
  if (outcome !== "") all.push({ outcome });
  if (from !== null) all.push({ receivedOn: { gte: toDatabaseDate(from) } });
  if (to !== null) all.push({ receivedOn: { lte: toDatabaseDate(to) } });
  return { AND: all };
}

const ORDER: Readonly<Record<DeskFilter["sort"], Prisma.RequestOrderByWithRelationInput[]>> = {
  due: [{ dueOn: { sort: "asc", nulls: "last" } }, { filedOn: "asc" }, { id: "asc" }],
  received: [{ receivedOn: { sort: "desc", nulls: "first" } }, { id: "asc" }],
  caseNo: [{ caseNo: "desc" }],
};

const ALL: Searched = { where: {}, scattered: false };

/** What a filter finds, as a condition and how to list it. */
async function deskList(actor: Actor, filter: DeskFilter, today: CivilDate, calendar: WorkingCalendar) {
  const found = filter.q === "" ? ALL : await searched(actor.agencyId, filter.q);
  const where = conditions(actor, filter, found.where, today, calendar);
  const orderBy = ORDER[filter.sort];
  if (!found.scattered) {
    return { where, rowsFrom: (skip: number, take: number) => db().request.findMany({ where, select: ROW, orderBy, skip, take }) };
  }
  // A walk along the order of the list meets such words at once, or behind a hundred thousand other cases. Found first and sorted
  // then, they take the same time wherever they stand.
  const rowsFrom = async (skip: number, take: number) => {
    const sorted = db().request.findMany({ where, select: { id: true }, orderBy, skip, take });
    const [, page] = await db().$transaction([db().$executeRaw`set local enable_indexscan = off`, sorted]);
    return db().request.findMany({ where: { id: { in: page.map(({ id }) => id) } }, select: ROW, orderBy });
  };
  return { where, rowsFrom };
}

const PAGE = 50;
/** A page further on is asked for once it is known to be there. */
const FARTHEST = 2_000;

export interface Desk {
  rows: readonly DeskRow[];
  total: number;
  page: number;
  pages: number;
}

/** The officer's list of cases that this person may see, as filtered, a page of it. */
export async function requestDesk(actor: Actor, filter: DeskFilter, now = new Date()): Promise<Desk> {
  const today = civilDateOf(now);
  const calendar = await calendarInForce(db(), actor.agencyId);
  const { where, rowsFrom } = await deskList(actor, filter, today, calendar);
  const rowsOf = (page: number) => rowsFrom((page - 1) * PAGE, PAGE);
  // Side by side: to count all of a long list takes as long as to order it. A page past the last one turns out to be one afterwards.
  const likely = Math.min(filter.page, FARTHEST);
  const [total, likelyRows] = await Promise.all([db().request.count({ where }), rowsOf(likely)]);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(filter.page, pages);
  const rows = page === likely ? likelyRows : await rowsOf(page);
  return { rows: rows.map((row) => deskRow(row, calendar, today)), total, page, pages };
}

/** How many cases a list is written out with, at the most. */
export const MOST_WRITTEN = 20_000;
const BATCH = 1_000;

/** Every case of the list as filtered, whatever the page: what `requestDesk` shows, and nothing else. */
export async function* wholeDesk(actor: Actor, filter: DeskFilter, now = new Date()): AsyncGenerator<DeskRow> {
  const today = civilDateOf(now);
  const calendar = await calendarInForce(db(), actor.agencyId);
  const { rowsFrom } = await deskList(actor, filter, today, calendar);
  for (let skip = 0; skip < MOST_WRITTEN; skip += BATCH) {
    const rows = await rowsFrom(skip, BATCH);
    for (const row of rows) yield deskRow(row, calendar, today);
    if (rows.length < BATCH) return;
  }
}
