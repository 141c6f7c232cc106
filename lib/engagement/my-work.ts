import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { LETTER_STATES } from "./words";

/** Something of the public that waits for this person or their department, beside what waits for a decision. */
export interface EngagementWork {
  address: string;
  title: string;
  act: string;
  dueOn: CivilDate | null;
  since: Date;
}

const MOST = 30;

/** Letters to be assigned or answered, error reports, and consultations to be put online or answered; the soonest due first. */
export async function engagementWork(actor: Actor): Promise<EngagementWork[]> {
  const [letters, corrections, consultations] = await Promise.all([letterWork(actor), correctionWork(actor), consultationWork(actor)]);
  return [...letters, ...corrections, ...consultations].sort(
    (a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || a.since.getTime() - b.since.getTime(),
  );
}

async function letterWork(actor: Actor): Promise<EngagementWork[]> {
  const { agencyId, departmentId } = actor;
  const desk = can(actor, "letter.handle", { agencyId }).allowed;
  const drafts = departmentId !== null && can(actor, "letter.reply", { agencyId, departmentId }).allowed;
  if (!desk && !drafts) return [];
  const rows = await db().letter.findMany({
    where: {
      agencyId,
      OR: [
        ...(desk ? [{ state: "received" as const }] : []),
        ...(drafts ? [{ departmentId, state: { in: ["assigned" as const, "approved" as const] } }] : []),
      ],
    },
    orderBy: { dueOn: "asc" },
    take: MOST,
    select: { id: true, number: true, subject: true, state: true, dueOn: true, receivedAt: true },
  });
  return rows.map(({ id, number, subject, state, dueOn, receivedAt }) => ({
    address: `/console/letters/${id}`,
    title: `${number} ${subject}`,
    act: LETTER_STATES[state],
    dueOn: fromDatabaseDate(dueOn),
    since: receivedAt,
  }));
}

async function correctionWork(actor: Actor): Promise<EngagementWork[]> {
  if (!can(actor, "correction.handle", actor).allowed) return [];
  const rows = await db().correction.findMany({
    where: { agencyId: actor.agencyId, answeredAt: null },
    orderBy: { dueOn: "asc" },
    take: MOST,
    select: { id: true, number: true, page: true, dueOn: true, receivedAt: true },
  });
  return rows.map(({ id, number, page, dueOn, receivedAt }) => ({
    address: `/console/corrections/${id}`,
    title: `${number} 网站纠错：${page}`,
    act: "待核实处理",
    dueOn: fromDatabaseDate(dueOn),
    since: receivedAt,
  }));
}

async function consultationWork(actor: Actor): Promise<EngagementWork[]> {
  const { agencyId } = actor;
  if (!can(actor, "consultation.publish", { agencyId, departmentId: null, involvedIds: [] }).allowed) return [];
  const rows = await db().consultation.findMany({
    where: { agencyId, state: { in: ["approved", "resultApproved"] } },
    orderBy: { updatedAt: "asc" },
    take: MOST,
    select: { id: true, title: true, state: true, updatedAt: true },
  });
  return rows.map(({ id, title, state, updatedAt }) => ({
    address: `/console/consultations/${id}`,
    title,
    act: state === "approved" ? "待公布征集" : "待公布采纳情况",
    dueOn: null,
    since: updatedAt,
  }));
}
