import { type CivilDate, parseCivilDate } from "@/lib/core/civil-date";
import { APPLICANT_TYPES, STATE_WORDS } from "../case/words";
import { findOutcome, type OutcomeCode } from "../outcomes";
import { CHANNELS, type RequestChannel } from "../receipt";

export const STAGES = ["open", "late", "soon", "waiting", "done", "all"] as const;
export type Stage = (typeof STAGES)[number];
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  open: "在办",
  late: "已超期",
  soon: "5 个工作日内到期",
  waiting: "等待申请人",
  done: "已办结",
  all: "全部",
};

export const SORTS = ["due", "received", "caseNo"] as const;
export type Sort = (typeof SORTS)[number];

/** What a list of cases asks for; all of it stands in the address. */
export interface DeskFilter {
  q: string;
  stage: Stage;
  state: keyof typeof STATE_WORDS | "";
  department: string;
  /** "me", "none", a user's id, or empty */
  handler: string;
  channel: RequestChannel | "";
  type: (typeof APPLICANT_TYPES)[number] | "";
  outcome: OutcomeCode | "";
  from: CivilDate | null;
  to: CivilDate | null;
  sort: Sort;
  page: number;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_PAGES = 5000;

/** Reads a filter from the parameters of an address; whatever is not understood counts as not given. */
export function deskFilter(parameters: Parameters): DeskFilter {
  const one = (key: string): string => {
    const value = parameters[key];
    return (Array.isArray(value) ? value[0] : value)?.trim().slice(0, 200) ?? "";
  };
  const among = <T extends string>(key: string, known: readonly T[]): T | "" => known.find((value) => value === one(key)) ?? "";
  const page = Number(one("page"));
  const handler = one("handler");
  return {
    q: one("q").replaceAll("\0", ""),
    stage: among("stage", STAGES) || "open",
    state: among("state", Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[]),
    department: UUID.test(one("department")) ? one("department") : "",
    handler: handler === "me" || handler === "none" || UUID.test(handler) ? handler : "",
    channel: among("channel", CHANNELS),
    type: among("type", APPLICANT_TYPES),
    outcome: findOutcome(one("outcome"))?.code ?? "",
    from: parseCivilDate(one("from")),
    to: parseCivilDate(one("to")),
    sort: among("sort", SORTS) || "due",
    page: Number.isSafeInteger(page) && page >= 1 ? Math.min(page, MOST_PAGES) : 1,
  };
}
