import { type CivilDate, civilDate, yearOf } from "@/lib/core/civil-date";
import type { Effect } from "./case/projection";

/** What was in effect at the end of a year, for table 4; undefined: the year does not count the appeal, or it was decided before the year. */
export function standingIn(
  year: number,
  receivedOn: CivilDate,
  effects: readonly Effect[],
): Effect | { result: null; on: null } | undefined {
  const [first, last] = [civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)];
  if (receivedOn > last) return undefined;
  const stands = effects.findLast(({ on }) => on <= last);
  if (stands === undefined) return { result: null, on: null };
  return stands.on < first ? undefined : stands;
}

/** The years that may count an appeal: from the notice to the last result, or to this year while it is open. */
export function yearsOf(receivedOn: CivilDate, effects: readonly Effect[], today: CivilDate): number[] {
  const first = yearOf(receivedOn);
  const last = yearOf(effects.at(-1)?.on ?? today);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
