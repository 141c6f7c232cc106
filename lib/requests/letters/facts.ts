import type { CivilDate } from "@/lib/core/civil-date";
import type { ReplyDates } from "../clock-model";
import type { Fee } from "../fees";
import type { OutcomeCode } from "../outcomes";
import type { ShownClock } from "../shown-clock";
import type { LetterField } from "./fields";

/** Who reads it: 您, 贵单位, 您（单位） where it may be either, or 你机关. */
export type Reader = "natural" | "organisation" | "either" | "agency";

/** A passage of what is asked for that is not given out. */
export interface Withheld {
  /** what it is, without giving it away: 第三方联系电话 */
  readonly passage: string;
  /** 第2页第1处; may be missing */
  readonly place?: string;
  /** an outcome of 第十四条 to 第十六条 */
  readonly ground: OutcomeCode;
  readonly reason: string;
}

/** One search that found nothing. */
export interface SearchEntry {
  readonly places: string;
  readonly words: string;
  readonly searchedOn: CivilDate;
  readonly result: string;
}

/** All that a letter is made of; plain JSON, nothing of the database. */
export interface LetterFacts {
  readonly docNo: string;
  readonly agencyName: string;
  readonly issuedOn: CivilDate;
  readonly addressee: string;
  readonly person: Reader;
  /** what the case ends with; null while it is open */
  readonly outcome: OutcomeCode | null;
  /** given over the internet: the remedy then names an online channel (行政复议法第二十二条第二款) */
  readonly deliveredOnline: boolean;
  /** days as YYYY-MM-DD or already as 2026年3月1日 */
  readonly values: Readonly<Partial<Record<LetterField, string>>>;
  readonly neverNames?: readonly string[];
  readonly enclosures?: readonly string[];
  readonly withheld?: readonly Withheld[];
  readonly fee?: Fee;
  readonly searches?: readonly SearchEntry[];
  readonly clock?: { readonly dates: ReplyDates; readonly shown: ShownClock };
  /** ISO 8601 */
  readonly madeAt: string;
}
