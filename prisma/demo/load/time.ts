import type { CivilDate } from "@/lib/core/civil-date";
import { startOfDay } from "@/lib/core/civil-date";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Hours after the first that the acts on an item come: drafted, sent up, three decisions, published, and what follows. */
const PACE = [0, 1.2, 6.5, 23.8, 30.1, 47.6, 71.5, 95.2, 119, 121.5, 140.8, 144.1];

/** `clock` of a civil day, Asia/Shanghai. */
export const at = (day: CivilDate, hour: number, minute: number): Date =>
  new Date(startOfDay(day).getTime() + hour * HOUR + minute * MINUTE);

/**
 * The instants of `count` acts on an item that was drafted on `day`: at office pace, or as much faster as it takes to be done before `now`.
 * `offset` (minutes) sets items of one day apart.
 */
export function instants(day: CivilDate, count: number, now: Date, offset: number): Date[] {
  const latest = now.getTime() - MINUTE;
  const start = Math.min(at(day, 8, 40 + offset).getTime(), latest - count * MINUTE);
  const span = (PACE[count - 1] ?? 0) * HOUR;
  const scale = span === 0 ? 1 : Math.min(1, (latest - start) / span);
  return PACE.slice(0, count).map((hours) => new Date(Math.floor(start + hours * HOUR * scale)));
}
