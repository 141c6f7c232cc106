/** `warn` from half of a limit, `alarm` from three quarters, `fail` beyond it; `unknown`: could not be judged today; `person`: not by a machine. */
export type Verdict = "ok" | "warn" | "alarm" | "fail" | "unknown" | "person";

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ok: "达标",
  warn: "注意",
  alarm: "预警",
  fail: "不达标",
  unknown: "未能检查",
  person: "人工检查",
};

/** One place where something is to be done. */
export interface Found {
  readonly text: string;
  /** where to do it, in the console */
  readonly href: string | null;
  /** who looks after it; null: the disclosure office */
  readonly owner: string | null;
}

export interface Judgement {
  readonly code: string;
  readonly verdict: Verdict;
  /** what is the case, with figures */
  readonly summary: string;
  /** what to do; empty: nothing */
  readonly todo: string;
  readonly found: readonly Found[];
}

const GRAVITY: readonly Verdict[] = ["ok", "person", "unknown", "warn", "alarm", "fail"];

/** The gravest of several. */
export const gravest = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce((worst, one) => (GRAVITY.indexOf(one) > GRAVITY.indexOf(worst) ? one : worst), "ok" as Verdict);

/** The gravest first; equals stay in their order. */
export const byGravity = <T extends { readonly verdict: Verdict }>(results: readonly T[]): T[] =>
  results.toSorted((one, other) => GRAVITY.indexOf(other.verdict) - GRAVITY.indexOf(one.verdict));

/** By how much of a limit is used up: half of it is worth a warning, three quarters an alarm. */
export function byShare(used: number, limit: number): Verdict {
  if (used > limit) return "fail";
  if (used > limit * 0.75) return "alarm";
  return used > limit * 0.5 ? "warn" : "ok";
}

/** Of things of which `limit` or more fail the site, and of which even one is to be mended. */
export function byCount(count: number, limit: number): Verdict {
  if (count >= limit) return "fail";
  if (count >= limit * 0.75) return "alarm";
  return count > 0 ? "warn" : "ok";
}

export const ok = (code: string, summary: string): Judgement => ({ ...{ code, summary, todo: "", found: [] }, verdict: "ok" });
