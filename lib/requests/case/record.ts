import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { endLogEntries } from "../log/entries";
import { tellApplicant } from "../mail/tell-applicant";
import { deadlineOf } from "./deadline";
import type { CaseEvent, NewEvent } from "./events";
import type { CaseFacts } from "./facts";
import type { LoadedCase } from "./load";
import { after } from "./projection";

/** The columns of a case that are computed from its events, for lists. */
export interface DerivedColumns {
  state: RequestState;
  receivedOn: Date | null;
  dueOn: Date | null;
  provisional: string[];
  extended: boolean;
  outcome: string | null;
  repliedOn: Date | null;
  completedOn: Date | null;
  late: boolean;
  feeYuan: number;
  feePaidYuan: number;
}

const column = (date: CivilDate | null): Date | null => (date === null ? null : toDatabaseDate(date));

export function derivedColumns(facts: CaseFacts, calendar: WorkingCalendar, today: CivilDate): DerivedColumns {
  const { dueOn, provisional } = deadlineOf(facts, calendar, today);
  return {
    state: facts.state,
    receivedOn: column(facts.receivedOn),
    dueOn: column(dueOn),
    provisional: [...provisional],
    extended: facts.extension.granted !== null,
    outcome: facts.outcome,
    repliedOn: column(facts.repliedOn),
    completedOn: column(facts.completedOn),
    late: facts.ordered === null && facts.completedOn !== null && dueOn !== null && facts.completedOn > dueOn,
    feeYuan: facts.fee?.yuan ?? 0,
    feePaidYuan: facts.fee?.paidYuan ?? 0,
  };
}

/** The rows of events, numbered on from `seq`, with the person as they are at this moment. */
export const eventRows = (
  requestId: string,
  seq: number,
  actor: Actor,
  now: Date,
  events: readonly NewEvent[],
): Prisma.RequestEventCreateManyInput[] =>
  events.map((event, index) => ({
    requestId,
    seq: seq + index + 1,
    kind: event.kind,
    on: toDatabaseDate(event.on),
    data: event.data as Prisma.InputJsonObject,
    reason: event.reason ?? "",
    userId: actor.userId,
    userName: actor.name,
    departmentName: actor.departmentName,
    post: actor.post,
    at: now,
  }));

export const asCaseEvent = (event: NewEvent): CaseEvent => ({ ...event, reason: event.reason ?? "" }) as CaseEvent;

export type CaseColumns = Omit<Prisma.RequestUncheckedUpdateInput, keyof DerivedColumns | "version">;

/** Adds what happened to the locked case, and brings its computed columns in step. Returns the facts as they are then. */
export async function record(
  tx: Tx,
  { row, eventRows: written, facts, calendar, today }: Pick<LoadedCase, "row" | "eventRows" | "facts" | "calendar" | "today">,
  { actor, now }: { actor: Actor; now: Date },
  events: readonly NewEvent[],
  columns: CaseColumns = {},
): Promise<CaseFacts> {
  const next = events.map(asCaseEvent).reduce(after, facts);
  await tx.requestEvent.createMany({ data: eventRows(row.id, written.length, actor, now, events) });
  await tellApplicant(tx, row, written.length, events, now);
  if (events.some(({ kind }) => kind === "resumed")) await endLogEntries(tx, row.id, actor, now);
  await tx.request.update({
    where: { id: row.id },
    data: { ...columns, ...derivedColumns(next, calendar, today), version: { increment: 1 } },
  });
  return next;
}
