import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { deadline, type WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import type { Step } from "./definition";

/**
 * By when a step that begins now is to be decided; null when it has no time limit, or when the calendar of that year is not known
 * yet: an internal limit must not keep information from being sent up.
 */
export function stepDueOn(step: Step, now: Date, calendar: WorkingCalendar = nationalCalendar): CivilDate | null {
  if (step.workingDays === null) return null;
  const due = deadline(civilDateOf(now), step.workingDays, calendar);
  return due.ok ? due.value : null;
}

/** The columns of a run at the beginning of a step. */
export function beginStep(step: Step, position: number, now: Date): { step: number; stepStartedAt: Date; stepDueOn: Date | null } {
  const due = stepDueOn(step, now);
  return { step: position, stepStartedAt: now, stepDueOn: due === null ? null : toDatabaseDate(due) };
}
