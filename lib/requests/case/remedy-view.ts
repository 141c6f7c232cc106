import type { Counted, WorkingCalendar } from "@/lib/calendar/working-days";
import type { CivilDate } from "@/lib/core/civil-date";
import { rulesOn } from "../clock-rules";
import { findOutcome, type Remedy, remedyOf } from "../outcomes";
import { lastOfDays, lastOfMonths, REMEDY_RULES } from "../remedies";
import type { CaseFacts } from "./facts";

/** Where an applicant can turn, and until when. A day is null where the calendar of that year is not known yet. */
export interface RemedyView {
  readonly kind: Remedy;
  readonly knownOn: CivilDate;
  /** 行政复议 */
  readonly reviewUntil: CivilDate | null;
  /** 行政诉讼, where it is open without a review first */
  readonly suitUntil: CivilDate | null;
  readonly sentence: string;
}

const known = (counted: Counted<CivilDate>): CivilDate | null => (counted.ok ? counted.value : null);

/** The remedies against the reply of a case, counted from the day it came to the applicant; null while there is none. */
export function remedyView(facts: CaseFacts, calendar: WorkingCalendar, restsOn14To16: boolean): RemedyView | null {
  const outcome = facts.outcome === null ? null : findOutcome(facts.outcome);
  const from = facts.completedOn ?? facts.repliedOn;
  const rules = from === null ? null : rulesOn(from, REMEDY_RULES);
  if (outcome === null || from === null || rules === null) return null;
  const kind = remedyOf(outcome, from, restsOn14To16);
  if (kind === null) return null;
  // By post it arrives later; what is signed for counts from that day.
  const knownOn = facts.dispatches.findLast(({ signedOn }) => signedOn !== null)?.signedOn ?? from;
  const reviewUntil = known(lastOfDays(knownOn, rules.reviewDays, calendar));
  if (kind === "REVIEW_FIRST") {
    const sentence = `不服的，可以在收到之日起 ${rules.reviewDays} 日内申请行政复议；应当先申请行政复议，对复议决定不服的再在 ${rules.litigationAfterReviewDays} 日内起诉。`;
    return { kind, knownOn, reviewUntil, suitUntil: null, sentence };
  }
  const suitUntil = known(lastOfMonths(knownOn, rules.litigationMonths, calendar));
  const sentence = `不服的，可以在收到之日起 ${rules.reviewDays} 日内申请行政复议，或者 ${rules.litigationMonths} 个月内直接起诉。`;
  return { kind, knownOn, reviewUntil, suitUntil, sentence };
}
