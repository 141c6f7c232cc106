import { randomUUID } from "node:crypto";
import { calendarInForce } from "@/lib/calendar/in-force";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { importCommand, importInput, inBatches, type OnProgress } from "@/lib/files/import-command";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { openPersonal } from "@/lib/requests/applicant/personal";
import { appellantColumns } from "../case/appellant";
import type { Filing, NewEvent } from "../case/events";
import { after, NO_FACTS } from "../case/projection";
import { asAppealEvent, derivedColumns, dueOf, eventRows } from "../case/record";
import { type AppealSettings, appealSettings } from "../settings";
import { isSuit } from "../words";
import { type CheckedAppeal, checkAppealImport } from "./check";
import type { AppealRow } from "./row";

export interface AppealImportResult {
  imported: number;
  skipped: number;
  linked: number;
}

const BATCH = 500;

interface Ground {
  settings: AppealSettings;
  calendar: WorkingCalendar;
  today: CivilDate;
}

const filingOf = (row: AppealRow): Filing => ({
  ...{ forum: row.forum, procedure: row.procedure ?? "ordinary", body: row.body, caseNumber: row.caseNumber },
  instance: isSuit(row.forum) ? (row.instance ?? "first") : null,
  ...{ receivedOn: row.receivedOn, namedDueOn: row.answerDueOn },
});

/** What a row says, as events in the order of their days. An open one whose last day to answer has passed is taken to be answered. */
function eventsOf(row: AppealRow, source: string, { settings, calendar, today }: Ground): NewEvent[] {
  const registered: NewEvent = { kind: "registered", on: row.receivedOn, data: { filing: filingOf(row) } };
  const due = dueOf(after(NO_FACTS, asAppealEvent(registered)), settings, calendar)?.dueOn ?? null;
  const events: NewEvent[] = [
    { kind: "imported", on: row.receivedOn, data: { source, answered: row.answeredOn === null && (due === null || due < today) } },
    registered,
  ];
  if (row.answeredOn !== null) events.push({ kind: "answered", on: row.answeredOn, data: { fileId: null } });
  if (row.result !== null && row.resultOn !== null) {
    events.push({ kind: "decided", on: row.resultOn, data: { result: row.result, fileId: null } });
    if (row.newReplyDueOn !== null) {
      events.push({ kind: "replyOrdered", on: row.resultOn, data: { dueOn: row.newReplyDueOn, resumed: false } });
    }
    if (row.newReplyOn !== null) events.push({ kind: "replied", on: row.newReplyOn, data: {} });
  }
  return events;
}

/** Who appeals: the request's applicant when nobody else is named, or when that is who is named. */
function appellant(id: string, { row, request }: CheckedAppeal) {
  const name = request === null ? null : (openPersonal(request.applicant)?.name ?? null);
  if (request !== null && (row.appellant === "" || row.appellant === name)) {
    const { id: applicantId, shownName } = request.applicant;
    return { applicantId, appellantType: request.applicantType, sealed: "", shownName };
  }
  return appellantColumns(id, { type: row.appellantType ?? "naturalPerson", name: row.appellant, phone: "", address: "" });
}

async function write(tx: Tx, actor: Actor, source: string, rows: readonly CheckedAppeal[], ground: Ground, now: Date): Promise<void> {
  const { agencyId } = actor;
  const appeals: Prisma.AppealCreateManyInput[] = [];
  const events: Prisma.AppealEventCreateManyInput[] = [];
  for (const checked of rows) {
    const { row, hash, departmentId, request } = checked;
    const id = randomUUID();
    const happened = eventsOf(row, source, ground);
    const facts = happened.map(asAppealEvent).reduce(after, NO_FACTS);
    appeals.push({
      ...{ id, agencyId, appealNo: row.appealNo, requestId: request?.id ?? null, requestCaseNo: row.requestCaseNo },
      ...{
        subject: row.subject || (request?.subject ?? ""),
        departmentId,
        importSource: source,
        importHash: hash,
        importedAt: now,
        createdAt: now,
      },
      ...appellant(id, checked),
      ...derivedColumns(facts, ground.settings, ground.calendar),
    });
    events.push(...eventRows(id, 0, actor, now, happened));
  }
  await tx.appeal.createMany({ data: appeals });
  await tx.appealEvent.createMany({ data: events });
}

/** Ties suits to the reviews before them, once all rows stand. */
async function tiePrevious(tx: Tx, agencyId: string, rows: readonly CheckedAppeal[]): Promise<void> {
  for (const { row } of rows) {
    if (row.previousAppealNo === "") continue;
    const previous = await tx.appeal.findUniqueOrThrow({
      where: { agencyId_appealNo: { agencyId, appealNo: row.previousAppealNo } },
      select: { id: true },
    });
    await tx.appeal.update({ where: { agencyId_appealNo: { agencyId, appealNo: row.appealNo } }, data: { previousId: previous.id } });
  }
}

/**
 * Brings in a file of past appeals. All or nothing; one that was imported before, unchanged, is skipped, so that the same file may be sent
 * twice. `onProgress` hears how many are written, before the commit.
 */
export const importAppeals = (onProgress: OnProgress = () => {}) =>
  importCommand({
    name: "appeal.import",
    input: importInput("原台账"),
    look: (tx, { file }, { agencyId }, now) => checkAppealImport(tx, agencyId, file, civilDateOf(now)),
    write: async ({ tx, input: { source }, loaded: { ready, skipped, linked }, actor, now }): Promise<AppealImportResult> => {
      const settings = await appealSettings(tx, actor.agencyId);
      const ground = { settings, calendar: await calendarInForce(tx, actor.agencyId), today: civilDateOf(now) };
      await inBatches(ready, BATCH, onProgress, (batch) => write(tx, actor, source, batch, ground, now));
      await tiePrevious(tx, actor.agencyId, ready);
      return { imported: ready.length, skipped, linked };
    },
  });
