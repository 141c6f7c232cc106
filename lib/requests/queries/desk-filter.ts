import { type Parameters, parameterReader } from "@/lib/core/address-filter";
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

/** Reads a filter from the parameters of an address; whatever is not understood counts as not given. */
export function deskFilter(parameters: Parameters): DeskFilter {
  const { text, words, among, id, page } = parameterReader(parameters);
  return {
    q: words("q"),
    stage: among("stage", STAGES) || "open",
    state: among("state", Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[]),
    department: id("department"),
    handler: id("handler", ["me", "none"]),
    channel: among("channel", CHANNELS),
    type: among("type", APPLICANT_TYPES),
    outcome: findOutcome(text("outcome"))?.code ?? "",
    from: parseCivilDate(text("from")),
    to: parseCivilDate(text("to")),
    sort: among("sort", SORTS) || "due",
    page: page(),
  };
}
