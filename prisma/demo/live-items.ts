import type { CivilDate } from "@/lib/core/civil-date";
import { afterwards } from "./live/afterwards";
import { changing } from "./live/changing";
import { cleared } from "./live/cleared";
import { inHand } from "./live/in-hand";
import { calendarOf, type LiveItem } from "./live/item";
import { onTheWay } from "./live/on-the-way";
import { online } from "./live/online";
import { voucher } from "./live/voucher";

export type { LiveItem, LiveState, Step } from "./live/item";

/** The live items of the demonstration, dated from the day they are loaded. */
export function liveItems(today: CivilDate): LiveItem[] {
  const calendar = calendarOf(today);
  return [
    ...inHand(calendar),
    ...onTheWay(calendar),
    ...cleared(calendar),
    ...voucher(calendar),
    ...online(calendar),
    ...changing(calendar),
    ...afterwards(calendar),
  ];
}
