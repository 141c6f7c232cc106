import { type CivilDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { signedRows } from "@/lib/identity/event-log";
import { endLogEntries } from "../log/entries";
import { tellApplicant } from "../mail/tell-applicant";
import { deadlineOf, type StoredDeadline } from "./deadline";
import type { CaseEvent, NewEvent } from "./events";
import type { CaseFacts } from "./facts";
import type { LoadedCase } from "./load";
import { after } from "./projection";
import { isOpen } from "./words";

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
  toSign: string[];
}

const column = (date: CivilDate | null): Date | null => (date === null ? null : toDatabaseDate(date));

/** The acts by which the head of the office decides on what waits. */
const awaiting = ({ extension, delay, toSign }: CaseFacts): string[] => [
  ...(extension.proposed === null ? [] : ["decideExtension"]),
  ...(delay.proposed === null ? [] : ["decideDelay"]),
  ...(toSign === null ? [] : [toSign.act]),
];

export function derivedColumns(facts: CaseFacts, { dueOn, provisional }: StoredDeadline): DerivedColumns {
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
    toSign: isOpen(facts.state) ? awaiting(facts) : [],
  };
}

/** The rows of events, numbered on from `seq`. */
export const eventRows = (requestId: string, seq: number, actor: Actor, now: Date, events: readonly NewEvent[]) =>
  signedRows(seq, actor, now, events).map((row) => ({ requestId, ...row }));

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
    data: { ...columns, ...derivedColumns(next, deadlineOf(next, calendar, today)), version: { increment: 1 } },
  });
  return next;
}
