import { db } from "@/lib/core/db";
import type { ConsultationState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { type Approval, approvalOf } from "../approval";
import { type EngagementEntry, eventsOf } from "../events";
import type { Phase } from "../words";
import { type LockedConsultation, withDays } from "./lock";
import { phaseOf } from "./phase";

const NOBODYS = "00000000-0000-4000-8000-000000000000";

export interface ListedCase {
  id: string;
  number: number;
  title: string;
  departmentName: string;
  opensOn: string;
  closesOn: string;
  state: ConsultationState;
  phase: Phase;
  comments: number;
}

/** The consultations that this person may see, the latest first; null for whoever sees none. */
export async function listConsultations(actor: Actor, now = new Date()): Promise<ListedCase[] | null> {
  const { agencyId, departmentId } = actor;
  const all = can(actor, "consultation.view", { agencyId, departmentId: NOBODYS }).allowed;
  if (!all && !can(actor, "consultation.view", { agencyId, departmentId }).allowed) return null;
  const rows = await db().consultation.findMany({
    where: { agencyId, ...(all ? {} : { departmentId: departmentId ?? NOBODYS }) },
    orderBy: [{ number: "desc" }],
    take: 500,
    include: { department: { select: { name: true } }, _count: { select: { comments: true } } },
  });
  return rows.map(({ department, _count, ...row }) => {
    const one = withDays(row);
    const { id, number, title, opensOn, closesOn, state } = one;
    return {
      ...{ id, number, title, opensOn, closesOn, state },
      departmentName: department.name,
      comments: _count.comments,
      phase: phaseOf(one, now),
    };
  });
}

export interface ListedComment {
  number: number;
  text: string;
  shownName: string;
  receivedAt: Date;
}

export interface ConsultationCase extends LockedConsultation {
  departmentName: string;
  phase: Phase;
  comments: readonly ListedComment[];
  total: number;
  page: number;
  pages: number;
  /** who wrote or approved what is to be published next: somebody else publishes */
  involvedIds: readonly string[];
  approval: Approval;
  events: readonly EngagementEntry[];
}

export const COMMENTS_PAGE = 50;

/** One consultation with a page of its comments, for those who may see it; null for anybody else. */
export async function findConsultationCase(actor: Actor, id: string, page = 1, now = new Date()): Promise<ConsultationCase | null> {
  const row = await db().consultation.findUnique({ where: { id }, include: { department: { select: { name: true } } } });
  if (row === null || row.agencyId !== actor.agencyId) return null;
  const approval = await approvalOf(actor, "consultation", id, now);
  if (!can(actor, "consultation.view", row).allowed && approval.seat === null) return null;
  const { department, ...rest } = row;
  const one = withDays(rest);
  const total = await db().consultationComment.count({ where: { consultationId: id } });
  const pages = Math.max(1, Math.ceil(total / COMMENTS_PAGE));
  const shown = Math.min(page, pages);
  const comments = await db().consultationComment.findMany({
    where: { consultationId: id },
    orderBy: { number: "asc" },
    skip: (shown - 1) * COMMENTS_PAGE,
    take: COMMENTS_PAGE,
    select: { number: true, text: true, shownName: true, receivedAt: true },
  });
  const isCall = one.publishedAt === null;
  const approverId = isCall ? one.approverId : one.resultApproverId;
  return {
    ...one,
    departmentName: department.name,
    phase: phaseOf(one, now),
    ...{ comments, total, page: shown, pages, approval },
    involvedIds: [...(isCall ? one.editorIds : one.resultEditorIds), ...(approverId === null ? [] : [approverId])],
    events: await eventsOf(db(), "consultation", id),
  };
}
