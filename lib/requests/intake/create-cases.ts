import { randomUUID } from "node:crypto";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf, toDatabaseDate, yearOf } from "@/lib/core/civil-date";
import { nextNumber } from "@/lib/core/counter";
import type { Tx } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import { insertion } from "@/lib/core/insert-rows";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ApplicantType, RequestChannel } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { caseNumber, newCode, sealCode } from "../applicant/codes";
import { type Personal, printsOf, sealPersonal, shownName } from "../applicant/personal";
import { deadlineOf, NO_DEADLINE } from "../case/deadline";
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
  formKey: string;
  formHash: string;
  /** of the files kept with the form, the ones that belong to it; empty: all */
  fileIds: readonly string[];
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

/** Writes a filing with who filed it and the files of its form, and gives it its 查询码; the form's draft is gone. */
export async function createIntake(tx: Tx, actor: Actor, now: Date, filed: NewIntake): Promise<CreatedIntake> {
  const [intakeId, applicantId, code] = [randomUUID(), randomUUID(), newCode()];
  const { channel, formKey, formHash, fileIds, submittedAt, clerkName, personal, applicantType } = filed;
  const shown = shownName(applicantType, personal.name);
  const intake = {
    ...{ id: intakeId, agencyId: actor.agencyId, channel, formKey, formHash, submittedAt, clerkName },
    ...{ sealedCode: sealCode(code, intakeId), createdById: actor.userId, createdAt: now },
  };
  const applicant = {
    ...{ id: applicantId, agencyId: actor.agencyId, intakeId, sealed: sealPersonal(personal, applicantId) },
    ...{ shownName: shown, ...printsOf(personal) },
  };
  await tx.$executeRaw`/* planned */
    with intake as (${insertion("Intake", [intake])}), applicant as (${insertion("Applicant", [applicant])}),
      draft as (delete from "RequestDraft" where "formKey" = ${formKey})
    update "RequestFile" set "intakeId" = ${intakeId}::uuid, "draftKey" = null
    where "draftKey" = ${formKey} and "createdById" is not distinct from ${actor.userId}::uuid
      and (${fileIds.length === 0} or id = any(${[...fileIds]}::uuid[]))`;
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

/** Opens a case with its number, its first events and what follows from them. The calendar is asked for only where a period runs already. */
export async function createCase(
  tx: Tx,
  actor: Actor,
  now: Date,
  calendar: () => Promise<WorkingCalendar>,
  opened: NewCase,
): Promise<CreatedCase> {
  const requestId = randomUUID();
  const today = civilDateOf(now);
  const facts = opened.events.map(asCaseEvent).reduce(after, NO_FACTS);
  const { events, asked, filedOn, splitFromId = null, handlerId = null, ...head } = opened;
  const columns = {
    ...{ ...head, ...asked, id: requestId, agencyId: actor.agencyId, splitFromId, handlerId },
    ...{ filedOn: toDatabaseDate(filedOn), createdAt: now },
    ...derivedColumns(facts, facts.receivedOn === null ? NO_DEADLINE : deadlineOf(facts, await calendar(), today)),
  };
  const rows = eventRows(requestId, 0, actor, now, events);
  const share = { requestId, departmentId: head.departmentId, role: "handling", since: now };
  for (;;) {
    // From here on others wait for the number after this one.
    const [year, seq] = [yearOf(today), await nextNumber(tx, actor.agencyId, `request/${yearOf(today)}`)];
    const caseNo = caseNumber(year, seq);
    const opened = await tx.$executeRaw`/* planned */
      with request as (${insertion("Request", [{ ...columns, caseNo, year, seq }])} on conflict ("agencyId", "caseNo") do nothing returning id),
        events as (${insertion("RequestEvent", rows)} where exists (select from request))
      ${insertion("RequestShare", [share])} where exists (select from request)`;
    // Otherwise a case of an earlier system has this number.
    if (opened > 0) return { requestId, caseNo };
  }
}

interface Office {
  id: string;
  name: string;
}

/** Asks for the 政府信息公开工作机构, where every filing comes in; to be part of a statement as well. */
export const officeSql = (agencyId: string): Prisma.Sql => Prisma.sql`
  select id, "name" from "Department" where "agencyId" = ${agencyId}::uuid and "isOffice" and "retiredAt" is null order by "sortOrder" limit 1`;

/** Throws ruleViolation() where none is named. */
export async function officeOf(tx: Tx, agencyId: string): Promise<Office> {
  const [office] = await tx.$queryRaw<Office[]>(officeSql(agencyId));
  return expectOffice(office ?? null);
}

export function expectOffice(office: Office | null): Office {
  if (office !== null) return office;
  throw ruleViolation("还没有指定政府信息公开工作机构，暂时不能受理申请。请系统管理员在“科室”中指定。");
}
