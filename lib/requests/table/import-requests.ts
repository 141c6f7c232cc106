import { randomUUID } from "node:crypto";
import { calendarInForce } from "@/lib/calendar/in-force";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf, startOfDay, toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { insertRows } from "@/lib/core/insert-rows";
import { importCommand, importInput, inBatches, type OnProgress } from "@/lib/files/import-command";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { personalSchema, plainNumber, printsOf, sealPersonal, shownName } from "../applicant/personal";
import { deadlineOf } from "../case/deadline";
import { EARLIER_CONSULTATION, type NewEvent } from "../case/events";
import { NO_FACTS } from "../case/facts";
import { after } from "../case/projection";
import { asCaseEvent, derivedColumns, eventRows } from "../case/record";
import { UNANSWERED } from "../outcomes";
import { type CheckedRequest, checkRequestImport } from "./check";
import type { RequestRow } from "./row";

export interface RequestImportResult {
  imported: number;
  skipped: number;
}

const BATCH = 500;

/** What a row says, as events in the order of their days. */
export function eventsOf(row: RequestRow, source: string): NewEvent[] {
  const events: NewEvent[] = [
    { kind: "imported", on: row.filedOn ?? row.receivedOn, data: { source } },
    { kind: "filed", on: row.filedOn ?? row.receivedOn, data: {} },
    { kind: "received", on: row.receivedOn, data: {} },
  ];
  const steps: NewEvent[] = [];
  if (row.supplementAskedOn !== null) {
    const dueOn = row.supplementDueOn ?? row.supplementReceivedOn ?? row.supplementAskedOn;
    steps.push({ kind: "supplementAsked", on: row.supplementAskedOn, data: { noteId: "", letterId: "", dueOn } });
    if (row.supplementReceivedOn !== null) steps.push({ kind: "supplementAnswered", on: row.supplementReceivedOn, data: { noteId: "" } });
  }
  if (row.consultSentOn !== null) {
    const consultationId = EARLIER_CONSULTATION;
    steps.push({
      kind: "consulted",
      on: row.consultSentOn,
      data: { consultationId, with: "thirdParty", letterId: "", noticeLetterId: null },
    });
    if (row.consultAnsweredOn !== null) {
      const answered = { consultationId, answer: "silent" as const, reasonable: false, noteId: null };
      steps.push({ kind: "consultationAnswered", on: row.consultAnsweredOn, data: answered });
    }
  }
  if (row.extendedOn !== null && row.extensionDays !== null) {
    steps.push({ kind: "extensionGranted", on: row.extendedOn, data: { workingDays: row.extensionDays, letterId: "" } });
  }
  if (row.feeNoticedOn !== null) {
    const fee = { letterId: "", method: "BY_ITEM" as const, earlier: 0, count: 1, yuan: row.feeYuan ?? 0, lines: [] };
    steps.push({ kind: "feeNoticed", on: row.feeNoticedOn, data: fee });
    if (row.feePaidOn !== null) steps.push({ kind: "paid", on: row.feePaidOn, data: { yuan: row.feeYuan ?? 0, receiptNo: "" } });
  }
  steps.sort((a, b) => a.on.localeCompare(b.on));
  if (row.outcome !== null && row.completedOn !== null) {
    steps.push({
      kind: "ended",
      on: row.completedOn,
      // What was withdrawn or given up was never replied to.
      data: { outcome: row.outcome, repliedOn: row.repliedOn ?? (UNANSWERED.includes(row.outcome) ? null : row.completedOn) },
      reason: row.replyDocNo,
    });
  }
  return [...events, ...steps];
}

/** `2022-00017` of the platform's own form keeps its place in the series, so that it is not given out again. */
const SERIES = /^(\d{4})-(\d{1,6})$/;

async function write(
  tx: Tx,
  actor: Actor,
  source: string,
  rows: readonly CheckedRequest[],
  calendar: WorkingCalendar,
  now: Date,
): Promise<void> {
  const today: CivilDate = civilDateOf(now);
  const { agencyId } = actor;
  const intakes: Prisma.IntakeCreateManyInput[] = [];
  const applicants: Prisma.ApplicantCreateManyInput[] = [];
  const requests: Prisma.RequestCreateManyInput[] = [];
  const events: Prisma.RequestEventCreateManyInput[] = [];
  const shares: Prisma.RequestShareCreateManyInput[] = [];
  for (const { row, hash, departmentId } of rows) {
    const [intakeId, applicantId, id] = [randomUUID(), randomUUID(), randomUUID()];
    const filedOn = row.filedOn ?? row.receivedOn;
    const personal = personalSchema.parse({
      ...{ name: row.applicantName, idNumber: plainNumber(row.idNumber), creditCode: plainNumber(row.creditCode) },
      ...{ phone: row.phone, address: row.address },
    });
    intakes.push({
      id: intakeId,
      agencyId,
      channel: row.channel,
      submittedAt: startOfDay(filedOn),
      sealedCode: "",
      clerkName: "",
      createdAt: now,
    });
    applicants.push({
      ...{ id: applicantId, agencyId, intakeId, sealed: sealPersonal(personal, applicantId) },
      ...{ shownName: shownName(row.applicantType, row.applicantName), ...printsOf(personal) },
    });
    const happened = eventsOf(row, source);
    const facts = happened.map(asCaseEvent).reduce(after, NO_FACTS);
    requests.push({
      ...{ id, agencyId, intakeId, applicantId, caseNo: row.caseNo, channel: row.channel, applicantType: row.applicantType },
      ...{ subject: row.subject, docNo: row.docNo, description: row.description, provideForm: "", provideWay: "", assistance: "" },
      ...{ departmentId, filedOn: toDatabaseDate(filedOn), importSource: source, importHash: hash, importedAt: now, createdAt: now },
      ...derivedColumns(facts, deadlineOf(facts, calendar, today)),
    });
    events.push(...eventRows(id, 0, actor, now, happened));
    shares.push({ requestId: id, departmentId, role: "handling", since: now });
  }
  await insertRows(tx, "Intake", intakes);
  await insertRows(tx, "Applicant", applicants);
  await insertRows(tx, "Request", requests);
  await insertRows(tx, "RequestEvent", events);
  await insertRows(tx, "RequestShare", shares);
}

/** Moves the series of numbers on past those that have come in. */
async function keepSeries(tx: Tx, agencyId: string, rows: readonly CheckedRequest[]): Promise<void> {
  const last = new Map<string, number>();
  for (const { row } of rows) {
    const [, year, seq] = SERIES.exec(row.caseNo) ?? [];
    if (year !== undefined && seq !== undefined) last.set(year, Math.max(last.get(year) ?? 0, Number(seq)));
  }
  for (const [year, seq] of last) {
    await tx.$executeRaw`
      insert into "Counter" ("agencyId", "series", "last") values (${agencyId}::uuid, ${`request/${year}`}, ${seq}::int)
      on conflict ("agencyId", "series") do update set "last" = greatest("Counter"."last", ${seq}::int)`;
  }
}

/**
 * Brings in a file of past cases. All or nothing; a case that was imported before, unchanged, is skipped, so that the same file may be sent
 * twice. `onProgress` hears how many cases are written, before the commit.
 */
export const importRequests = (onProgress: OnProgress = () => {}) =>
  importCommand({
    name: "request.import",
    input: importInput("原系统"),
    look: (tx, { file }, { agencyId }, now) => checkRequestImport(tx, agencyId, file, civilDateOf(now)),
    write: async ({ tx, input: { source }, loaded: { ready, skipped }, actor, now }): Promise<RequestImportResult> => {
      const calendar = await calendarInForce(tx, actor.agencyId);
      await keepSeries(tx, actor.agencyId, ready);
      await inBatches(ready, BATCH, onProgress, (batch) => write(tx, actor, source, batch, calendar, now));
      return { imported: ready.length, skipped };
    },
  });
