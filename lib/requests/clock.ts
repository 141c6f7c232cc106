import { type Counted, deadline, isWorkingDay, type WorkingCalendar } from "@/lib/calendar/working-days";
import type { CivilDate } from "@/lib/core/civil-date";
import type { Consultation, ReplyClock, ReplyDates, RunningClock, StartedBy } from "./clock-model";
import type { ClockRules } from "./clock-rules";
import { delayProblem, extensionProblem } from "./extension";

/** What a clock is read by: the rules of the day of receipt, the working days, and today, up to which an open consultation has lasted. */
export interface ReadBy {
  readonly rules: Pick<ClockRules, "replyDays" | "extensionMaxDays">;
  readonly calendar: WorkingCalendar;
  readonly today: CivilDate;
}

/**
 * The reply period of a request, from its dated events (条例第三十条、第三十一条、第三十三条、第三十五条; 信息处理费管理办法第六条).
 *
 * A corrected request and a full payment start it anew; what was before such a start, consultations and extensions too, no longer
 * counts. Between asking and getting it stands. Working days x with `sentOn < x <= resumedOn` of a consultation do not count,
 * each once. An extension runs on from the day that stood. Not `ok` when a day of it lies in a year without calendar.
 */
export function replyClock(dates: ReplyDates, { rules, calendar, today }: ReadBy): Counted<ReplyClock> {
  const { supplement, fee } = dates;
  if (fee && fee.paidOn === null) return stopped("payment", fee.noticedOn);
  if (supplement && supplement.receivedOn === null) return stopped("supplement", supplement.askedOn);

  const { start, startedBy } = startOf(dates);
  const consultations = (dates.consultations ?? []).filter(({ sentOn }) => sentOn >= start);
  const suspended = suspendedBy(consultations, today);
  const base = deadline(start, rules.replyDays, calendar);
  if (!base.ok) return base;
  const standing = consultations.length === 0 ? base : deadline(start, rules.replyDays, calendar, suspended);
  if (!standing.ok) return standing;

  const extended = extend(dates, standing.value, { rules, calendar, start, suspended });
  if (!extended.ok) return extended;
  const { dueBeforeDelay } = extended.value;
  const delayed = delay(dates, dueBeforeDelay, start, calendar);
  const openSince = consultations.find(({ sentOn, resumedOn }) => resumedOn === null && sentOn < dueBeforeDelay)?.sentOn ?? null;
  const clock = { state: "running", start, startedBy, baseDue: base.value, dueBeforeExtension: standing.value, openSince } as const;
  return { ok: true, value: { ...clock, ...extended.value, ...delayed } };
}

const stopped = (waitingFor: "supplement" | "payment", since: CivilDate): Counted<ReplyClock> => ({
  ok: true,
  value: { state: "stopped", waitingFor, since },
});

/** The day after which the period is counted: the last of receipt, corrected request and payment. */
function startOf({ receivedOn, supplement, fee }: ReplyDates): { start: CivilDate; startedBy: StartedBy } {
  const starts: { start: CivilDate; startedBy: StartedBy }[] = [{ start: receivedOn, startedBy: "receipt" }];
  if (supplement?.receivedOn) starts.push({ start: supplement.receivedOn, startedBy: "supplement" });
  if (fee?.paidOn) starts.push({ start: fee.paidOn, startedBy: "payment" });
  return starts.reduce((last, one) => (one.start >= last.start ? one : last));
}

/** The days that do not count because somebody is being asked; a consultation that is still open has lasted until today. */
export const suspendedBy =
  (consultations: readonly Consultation[], today: CivilDate) =>
  (date: CivilDate): boolean =>
    consultations.some(({ sentOn, resumedOn }) => sentOn < date && date <= (resumedOn ?? today));

interface Standing extends Omit<ReadBy, "today"> {
  start: CivilDate;
  suspended: (date: CivilDate) => boolean;
}

/** The day an extension leads to; one that may not be is named and changes nothing. */
function extend(
  { extension }: ReplyDates,
  due: CivilDate,
  { rules, calendar, start, suspended }: Standing,
): Counted<Pick<RunningClock, "dueBeforeDelay" | "extensionProblem">> {
  if (!extension || extension.grantedOn < start) return { ok: true, value: { dueBeforeDelay: due, extensionProblem: null } };
  const problem = extensionProblem(extension, due, rules.extensionMaxDays);
  if (problem !== null) return { ok: true, value: { dueBeforeDelay: due, extensionProblem: problem } };
  const later = deadline(due, extension.workingDays, calendar, suspended);
  return later.ok ? { ok: true, value: { dueBeforeDelay: later.value, extensionProblem: null } } : later;
}

/** The day an agency names under 第三十五条; one that may not be is named and changes nothing. */
function delay(
  { delay: named }: ReplyDates,
  due: CivilDate,
  start: CivilDate,
  calendar: WorkingCalendar,
): Pick<RunningClock, "due" | "delayProblem"> {
  if (!named || named.decidedOn < start) return { due, delayProblem: null };
  const works = isWorkingDay(named.until, calendar);
  const problem = delayProblem(named, due, !works.ok || works.value);
  return { due: problem === null ? named.until : due, delayProblem: problem };
}
