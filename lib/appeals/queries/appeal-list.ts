import { calendarInForce } from "@/lib/calendar/in-force";
import { type CivilDate, civilDate, civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { viewable } from "../case/visibility";
import { type AppealRow, appealRow, ROW } from "./appeal-row";
import type { AppealFilter, Stage } from "./list-filter";

const TO_REPLY: Prisma.AppealWhereInput = { state: { not: "voided" }, newReplyDueOn: { not: null }, newReplyOn: null };

function stageWhere(stage: Stage, today: CivilDate): Prisma.AppealWhereInput {
  switch (stage) {
    case "open":
      return { state: { in: ["answering", "hearing"] } };
    case "late":
      return { state: "answering", answerDueOn: { lt: toDatabaseDate(today) } };
    case "toReply":
      return TO_REPLY;
    case "decided":
    case "voided":
      return { state: stage };
    case "all":
      return {};
  }
}

function conditions(actor: Actor, filter: AppealFilter, today: CivilDate): Prisma.AppealWhereInput {
  const { q, state, forum, year, department, handler } = filter;
  const all: Prisma.AppealWhereInput[] = [viewable(actor), state === "" ? stageWhere(filter.stage, today) : { state }];
  if (forum !== "") all.push({ forum });
  if (department !== "") all.push({ departmentId: department });
  if (handler !== "") all.push({ handlerId: handler === "me" ? (actor.userId ?? "") : handler });
  if (year !== null) {
    const days = { gte: toDatabaseDate(civilDate(`${year}-01-01`)), lte: toDatabaseDate(civilDate(`${year}-12-31`)) };
    all.push({ receivedOn: days });
  }
  if (q !== "") {
    const contains = { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
    all.push({
      OR: [{ appealNo: contains }, { caseNumber: contains }, { requestCaseNo: contains }, { subject: contains }, { body: contains }],
    });
  }
  return { AND: all };
}

const ORDER: Readonly<Record<AppealFilter["sort"], Prisma.AppealOrderByWithRelationInput[]>> = {
  received: [{ receivedOn: "desc" }, { id: "asc" }],
  due: [{ answerDueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
};

const PAGE = 50;

/** The appeals that this person may see, as filtered, a page of them. */
export async function appealList(actor: Actor, filter: AppealFilter, now = new Date()) {
  const today = civilDateOf(now);
  const calendar = await calendarInForce(db(), actor.agencyId);
  const where = conditions(actor, filter, today);
  const total = await db().appeal.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(filter.page, pages);
  const rows = await db().appeal.findMany({ where, select: ROW, orderBy: ORDER[filter.sort], skip: (page - 1) * PAGE, take: PAGE });
  return { rows: rows.map((row) => appealRow(row, calendar, today)), total, page, pages };
}

async function rowsOf(actor: Actor, where: Prisma.AppealWhereInput, now: Date): Promise<AppealRow[]> {
  const today = civilDateOf(now);
  const rows = await db().appeal.findMany({ where: { AND: [viewable(actor), where] }, select: ROW, orderBy: ORDER.received, take: 100 });
  if (rows.length === 0) return [];
  const calendar = await calendarInForce(db(), actor.agencyId);
  return rows.map((row) => appealRow(row, calendar, today));
}

/** The appeals against one request, the latest first. */
export const appealsOfRequest = (actor: Actor, requestId: string, now = new Date()): Promise<AppealRow[]> =>
  rowsOf(actor, { requestId, state: { not: "voided" } }, now);

/** What waits for this person: appeals to answer and new replies to give; those that nobody has been given wait for the office. */
export async function myAppeals(actor: Actor, now = new Date()): Promise<AppealRow[]> {
  if (actor.userId === null) return [];
  const office = actor.roles.includes("requestOfficer");
  const mine: Prisma.AppealWhereInput = { OR: [{ handlerId: actor.userId }, ...(office ? [{ handlerId: null }] : [])] };
  const rows = await rowsOf(actor, { AND: [mine, { OR: [{ state: "answering", answerDueOn: { not: null } }, TO_REPLY] }] }, now);
  return rows.sort((a, b) => (a.waiting?.dueOn ?? "").localeCompare(b.waiting?.dueOn ?? ""));
}
