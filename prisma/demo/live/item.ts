import { addDays, type CivilDate, formatChineseDate, yearOf } from "@/lib/core/civil-date";
import type { Guide } from "@/lib/disclosures/guide";
import { agency } from "../agency";
import type { ImportRow } from "../history/import-row";
import { leadOf } from "../html";

export const liveStates = [
  "draft",
  "returned",
  "atDepartment",
  "atOffice",
  "atLeader",
  "approved",
  "scheduled",
  "published",
  "revising",
  "corrected",
  "abolished",
  "withdrawn",
  "recalled",
] as const;
export type LiveState = (typeof liveStates)[number];
export type Step = "department" | "office" | "leader";

/** One item of the demonstration year with the state it must be brought to through commands. */
export interface LiveItem extends Pick<ImportRow, "title" | "columnPath" | "topic" | "genre" | "issuer" | "docNo" | "summary" | "body"> {
  key: string;
  state: LiveState;
  /** Username of the 信息员 who drafts it. */
  author: string;
  formedOn: CivilDate;
  keywords: readonly string[];
  /** Only for an 行政规范性文件. */
  effectiveOn?: CivilDate;
  expiresOn?: CivilDate;
  /** Key of the document that this one interprets. */
  interprets?: string;
  /** 发文字号 of that document, once the whole list is known */
  related?: string;
  /** What the approvers write, step by step; a step without an opinion is passed with 同意。 */
  opinions: Readonly<Partial<Record<Step, string>>>;
  /** Who returned it, for `returned`. */
  returnedBy?: Step;
  /** Days from today, for `scheduled`. */
  publishOn?: CivilDate;
  /** Why it was withdrawn, abolished or recalled. */
  reason?: string;
  /** The next revision, in draft for `revising` and online for `corrected`. */
  nextRevision?: { body: string; note: string };
  /** 指南要素, of the guide alone */
  guide?: Guide;
}

type Extra = Omit<Partial<LiveItem>, "key" | "state" | "author" | "columnPath" | "title" | "genre" | "formedOn" | "keywords" | "body">;
type Written = [
  key: string,
  author: string,
  columnPath: string,
  genre: string,
  title: string,
  daysAgo: number,
  keywords: string[],
  body: string,
  extra?: Extra,
];

/** Days and months as the texts name them, counted from the day the demonstration is loaded. */
export function calendarOf(today: CivilDate) {
  const year = yearOf(today);
  const month = Number(today.slice(5, 7));
  const reported = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  return {
    year,
    ago: (days: number): CivilDate => addDays(today, -days),
    day: (fromToday: number): string => formatChineseDate(addDays(today, fromToday)),
    /** The span the latest statistics cover: `2026年1—10月`. */
    span: `${reported.year}年${reported.month === 1 ? "1月" : `1—${reported.month}月`}`,
    month: `${reported.month}月份`,
  };
}
export type DemoCalendar = ReturnType<typeof calendarOf>;

export const itemsIn = (state: LiveState, calendar: DemoCalendar, written: readonly Written[]): LiveItem[] =>
  written.map(([key, author, columnPath, genre, title, daysAgo, keywords, body, extra = {}]) => ({
    key,
    state,
    author,
    columnPath,
    genre,
    title,
    keywords,
    body,
    formedOn: calendar.ago(daysAgo),
    topic: columnPath.startsWith("/sjfb") ? "国民经济管理、国有资产监管" : "工业、交通",
    issuer: agency.name,
    summary: leadOf(body),
    opinions: {},
    ...extra,
  }));
