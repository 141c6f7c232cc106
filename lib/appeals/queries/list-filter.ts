import { type Parameters, parameterReader } from "@/lib/core/address-filter";
import { FORUMS, type Forum } from "../results";
import { STATE_WORDS } from "../words";

export const STAGES = ["open", "late", "toReply", "decided", "voided", "all"] as const;
export type Stage = (typeof STAGES)[number];
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  open: "未审结",
  late: "答复已超期",
  toReply: "待重新答复",
  decided: "已审结",
  voided: "已作废",
  all: "全部",
};

/** What a list of appeals asks for; all of it stands in the address. */
export interface AppealFilter {
  q: string;
  stage: Stage;
  state: keyof typeof STATE_WORDS | "";
  forum: Forum | "";
  /** received in */
  year: number | null;
  department: string;
  /** "me", a user's id, or empty */
  handler: string;
  sort: "received" | "due";
  page: number;
}

/** Reads a filter from the parameters of an address; whatever is not understood counts as not given. */
export function appealFilter(parameters: Parameters): AppealFilter {
  const { text, words, among, id, page } = parameterReader(parameters);
  return {
    q: words("q"),
    stage: among("stage", STAGES) || "open",
    state: among("state", Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[]),
    forum: among("forum", FORUMS),
    year: /^(19|20)\d{2}$/.test(text("year")) ? Number(text("year")) : null,
    department: id("department"),
    handler: id("handler", ["me"]),
    sort: among("sort", ["received", "due"] as const) || "received",
    page: page(),
  };
}
