import { randomUUID } from "node:crypto";
import { z } from "zod";
import { calendarInForce } from "@/lib/calendar/in-force";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { refusal } from "@/lib/files/table-check";
import type { TableFile } from "@/lib/files/table-file";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
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

const importInput = z.object({
  /** name of the earlier system or register */
  source: z.string().trim().min(1, "请写明原台账的名称").max(100, "原台账的名称超过 100 个字"),
  fileName: z.string(),
  fileHash: z.string(),
  file: z.custom<TableFile>(),
});

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
export function importAppeals(onProgress: (done: number, total: number) => void = () => {}) {
  return command({
    name: "appeal.import",
    input: importInput,
    load: async (tx, input, actor, now) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('appeal.import'))`;
      return checkAppealImport(tx, actor.agencyId, input.file, civilDateOf(now));
    },
    patience: 30 * 60_000,
    may: (actor) => can(actor, "disclosure.import", { agencyId: actor.agencyId }),
    check: ({ errors }) => {
      if (errors.length > 0) throw refusal(errors);
    },
    write: async ({ tx, input, loaded: { ready, skipped, linked }, actor, now }) => {
      const settings = await appealSettings(tx, actor.agencyId);
      const ground = { settings, calendar: await calendarInForce(tx, actor.agencyId), today: civilDateOf(now) };
      for (let at = 0; at < ready.length; at += BATCH) {
        await write(tx, actor, input.source, ready.slice(at, at + BATCH), ground, now);
        onProgress(Math.min(at + BATCH, ready.length), ready.length);
      }
      await tiePrevious(tx, actor.agencyId, ready);
      const result: AppealImportResult = { imported: ready.length, skipped, linked };
      return {
        subject: { type: "import", id: input.source },
        changes: { ...result, file: input.fileName, sha256: input.fileHash },
        result,
      };
    },
  });
}
