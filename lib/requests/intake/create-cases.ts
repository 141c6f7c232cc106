import { randomUUID } from "node:crypto";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf, toDatabaseDate, yearOf } from "@/lib/core/civil-date";
import { nextNumber } from "@/lib/core/counter";
import type { Tx } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import { insertRows } from "@/lib/core/insert-rows";
import type { ApplicantType, RequestChannel } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { caseNumber, newCode, sealCode } from "../applicant/codes";
import { type Personal, printsOf, sealPersonal, shownName } from "../applicant/personal";
import type { NewEvent } from "../case/events";
import { NO_FACTS } from "../case/facts";
import { after } from "../case/projection";
import { asCaseEvent, derivedColumns, eventRows } from "../case/record";

/** What is asked for. */
export interface Asked {
  subject: string;
  docNo: string;
  description: string;
  provideForm: string;
  provideWay: string;
  assistance: string;
}

export interface NewIntake {
  channel: RequestChannel;
  formKey: string | null;
  formHash: string | null;
  submittedAt: Date;
  clerkName: string;
  personal: Personal;
  applicantType: ApplicantType;
}

export interface CreatedIntake {
  intakeId: string;
  applicantId: string;
  code: string;
  shownName: string;
}

/** Writes a filing with who filed it, and gives it its 查询码. */
export async function createIntake(tx: Tx, actor: Actor, now: Date, filed: NewIntake): Promise<CreatedIntake> {
  const [intakeId, applicantId, code] = [randomUUID(), randomUUID(), newCode()];
  const { channel, formKey, formHash, submittedAt, clerkName, personal, applicantType } = filed;
  const shown = shownName(applicantType, personal.name);
  await insertRows(tx, "Intake", [
    {
      ...{ id: intakeId, agencyId: actor.agencyId, channel, formKey, formHash, submittedAt, clerkName },
      ...{ sealedCode: sealCode(code, intakeId), createdById: actor.userId, createdAt: now },
    },
  ]);
  await insertRows(tx, "Applicant", [
    {
      ...{ id: applicantId, agencyId: actor.agencyId, intakeId, sealed: sealPersonal(personal, applicantId) },
      ...{ shownName: shown, ...printsOf(personal) },
    },
  ]);
  return { intakeId, applicantId, code, shownName: shown };
}

export interface NewCase {
  intakeId: string;
  applicantId: string;
  channel: RequestChannel;
  applicantType: ApplicantType;
  filedOn: CivilDate;
  asked: Asked;
  departmentId: string;
  handlerId?: string | null;
  splitFromId?: string;
  /** in the order in which they happened */
  events: readonly NewEvent[];
}

export interface CreatedCase {
  requestId: string;
  caseNo: string;
}

/** Opens a case with its number, its first events and what follows from them. */
export async function createCase(tx: Tx, actor: Actor, now: Date, calendar: WorkingCalendar, opened: NewCase): Promise<CreatedCase> {
  const requestId = randomUUID();
  const year = yearOf(civilDateOf(now));
  const { seq, caseNo } = await freeNumber(tx, actor.agencyId, year);
  const facts = opened.events.map(asCaseEvent).reduce(after, NO_FACTS);
  const { events, asked, filedOn, splitFromId = null, handlerId = null, ...head } = opened;
  await insertRows(tx, "Request", [
    {
      ...{ ...head, ...asked, id: requestId, agencyId: actor.agencyId, caseNo, year, seq, splitFromId, handlerId },
      ...{ filedOn: toDatabaseDate(filedOn), createdAt: now },
      ...derivedColumns(facts, calendar, civilDateOf(now)),
    },
  ]);
  await insertRows(tx, "RequestEvent", eventRows(requestId, 0, actor, now, events));
  await insertRows(tx, "RequestShare", [{ requestId, departmentId: head.departmentId, role: "handling", since: now }]);
  return { requestId, caseNo };
}

/** The next number that no case of an earlier system has used. */
async function freeNumber(tx: Tx, agencyId: string, year: number): Promise<{ seq: number; caseNo: string }> {
  for (;;) {
    const seq = await nextNumber(tx, agencyId, `request/${year}`);
    const caseNo = caseNumber(year, seq);
    // Others wait for this: asked in raw, which takes a fraction of what the client needs for a count.
    const taken = await tx.$queryRaw<unknown[]>`
      select 1 from "Request" where "agencyId" = ${agencyId}::uuid and "caseNo" = ${caseNo}`;
    if (taken.length === 0) return { seq, caseNo };
  }
}

/** 政府信息公开工作机构: where every filing comes in. */
export async function officeOf(tx: Tx, agencyId: string): Promise<{ id: string; name: string }> {
  const office = await tx.department.findFirst({
    where: { agencyId, isOffice: true, retiredAt: null },
    select: { id: true, name: true },
    orderBy: { sortOrder: "asc" },
  });
  if (office === null) throw ruleViolation("还没有指定政府信息公开工作机构，暂时不能受理申请。请系统管理员在“科室”中指定。");
  return office;
}
