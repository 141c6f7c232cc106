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

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_PAGES = 5000;

/** Reads a filter from the parameters of an address; whatever is not understood counts as not given. */
export function appealFilter(parameters: Parameters): AppealFilter {
  const one = (key: string): string => {
    const value = parameters[key];
    return (typeof value === "string" ? value : value?.[0])?.trim().slice(0, 200) ?? "";
  };
  const among = <T extends string>(key: string, known: readonly T[]): T | "" => known.find((value) => value === one(key)) ?? "";
  const page = Number(one("page"));
  const handler = one("handler");
  return {
    q: one("q").replaceAll("\0", ""),
    stage: among("stage", STAGES) || "open",
    state: among("state", Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[]),
    forum: among("forum", FORUMS),
    year: /^(19|20)\d{2}$/.test(one("year")) ? Number(one("year")) : null,
    department: UUID.test(one("department")) ? one("department") : "",
    handler: handler === "me" || UUID.test(handler) ? handler : "",
    sort: among("sort", ["received", "due"] as const) || "received",
    page: Number.isSafeInteger(page) && page >= 1 ? Math.min(page, MOST_PAGES) : 1,
  };
}
