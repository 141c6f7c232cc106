import { withUnannouncedYear } from "@/lib/calendar/day";
import { deadline, type WorkingCalendar } from "@/lib/calendar/working-days";
import { addMonths, type CivilDate } from "@/lib/core/civil-date";
import type { LetterKind } from "@/lib/generated/prisma/enums";
import type { EngagementSettings } from "./settings";

/** 检查指标: no message waits longer than three months. */
const MOST_MONTHS = 3;

export interface Due {
  dueOn: CivilDate;
  /** a year's calendar has not come yet: the day was counted by plain weeks and fixed holidays */
  provisional: boolean;
}

/**
 * The last day of a period of `workingDays` after `start`, which is not counted. These periods are the agency's own rules, not the law's, so a year
 * without a calendar makes the day provisional instead of refusing the letter.
 */
export function dueAfter(start: CivilDate, workingDays: number, calendar: WorkingCalendar): Due {
  const counted = deadline(start, workingDays, calendar);
  if (counted.ok) return { dueOn: counted.value, provisional: false };
  return { ...dueAfter(start, workingDays, withUnannouncedYear(calendar, counted.missingYear)), provisional: true };
}

/** An extension: so many working days after the day it was due before, but no later than three months after receipt. */
export function extendedDue(receivedOn: CivilDate, before: CivilDate, workingDays: number, calendar: WorkingCalendar): Due {
  const longer = dueAfter(before, workingDays, calendar);
  const latest = addMonths(receivedOn, MOST_MONTHS);
  return longer.dueOn <= latest ? longer : { dueOn: latest, provisional: false };
}

interface Periods {
  replyDays: number;
  /** 0: not extended */
  extensionDays: number;
}

/** The last day of what came in on `receivedOn`, with its extension. */
export function countedDue(receivedOn: CivilDate, { replyDays, extensionDays }: Periods, calendar: WorkingCalendar): Due {
  const due = dueAfter(receivedOn, replyDays, calendar);
  return extensionDays === 0 ? due : extendedDue(receivedOn, due.dueOn, extensionDays, calendar);
}

const DAYS = {
  question: "questionDays",
  complaint: "complaintDays",
  suggestion: "suggestionDays",
  help: "helpDays",
} as const satisfies Record<LetterKind, keyof EngagementSettings>;

export const replyDays = (kind: LetterKind, settings: EngagementSettings): number => settings[DAYS[kind]];
