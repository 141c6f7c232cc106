import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { AppealState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { signedRows } from "@/lib/identity/event-log";
import { type AnswerDue, answerDue } from "../answer-rules";
import type { AppealSettings } from "../settings";
import type { AppealEvent, NewEvent } from "./events";
import type { LoadedAppeal } from "./load";
import { type AppealFacts, after } from "./projection";

/** The columns of an appeal that are computed from its events. */
export interface DerivedColumns {
  state: AppealState;
  forum: string;
  instance: string | null;
  body: string;
  caseNumber: string;
  receivedOn: Date;
  answerDueOn: Date | null;
  answeredOn: Date | null;
  result: string | null;
  resultOn: Date | null;
  effects: { result: string; on: string }[];
  newReplyDueOn: Date | null;
  newReplyOn: Date | null;
}

const column = (date: CivilDate | null | undefined): Date | null => (date == null ? null : toDatabaseDate(date));

/** The last day to answer in the present instance, and why; null when nothing was ever to be answered. */
export const dueOf = ({ filing, answer }: AppealFacts, settings: AppealSettings, calendar: WorkingCalendar): AnswerDue | null =>
  filing === null || answer === null
    ? null
    : answerDue({ ...filing, ...answer }, calendar, settings.answerDays === "natural" ? "natural" : null);

export function derivedColumns(facts: AppealFacts, settings: AppealSettings, calendar: WorkingCalendar): DerivedColumns {
  const { state, filing, answer, effects, order } = facts;
  if (filing === null) throw new TypeError("an appeal begins with its registration");
  const { forum, instance, body, caseNumber, receivedOn } = filing;
  const stands = effects.at(-1);
  return {
    ...{ state, forum, instance, body, caseNumber, receivedOn: toDatabaseDate(receivedOn) },
    answerDueOn: column(dueOf(facts, settings, calendar)?.dueOn),
    answeredOn: column(answer?.answeredOn),
    result: stands?.result ?? null,
    resultOn: column(stands?.on),
    effects: effects.map(({ result, on }) => ({ result, on })),
    newReplyDueOn: column(order?.dueOn),
    newReplyOn: column(order?.repliedOn),
  };
}

/** The rows of events, numbered on from `seq`. */
export const eventRows = (appealId: string, seq: number, actor: Actor, now: Date, events: readonly NewEvent[]) =>
  signedRows(seq, actor, now, events).map((row) => ({ appealId, ...row }));

export const asAppealEvent = (event: NewEvent): AppealEvent => ({ ...event, reason: event.reason ?? "" }) as AppealEvent;

export type AppealColumns = Omit<Prisma.AppealUncheckedUpdateInput, keyof DerivedColumns | "version">;

/** Adds what happened to the locked appeal, and brings its computed columns in step. */
export async function record(
  tx: Tx,
  { row, eventRows: written, facts, settings, calendar }: Pick<LoadedAppeal, "row" | "eventRows" | "facts" | "settings" | "calendar">,
  { actor, now }: { actor: Actor; now: Date },
  events: readonly NewEvent[],
  columns: AppealColumns = {},
): Promise<void> {
  const next = events.map(asAppealEvent).reduce(after, facts);
  await tx.appealEvent.createMany({ data: eventRows(row.id, written.length, actor, now, events) });
  await tx.appeal.update({
    where: { id: row.id },
    data: { ...columns, ...derivedColumns(next, settings, calendar), version: { increment: 1 } },
  });
}
