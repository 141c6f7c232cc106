import type { Answered } from "./summarise";

/** 97.5%; a dash where nothing was answered. Rounded down, so that 100% means every one. */
export function onTimeRate({ answered, onTime }: Pick<Answered, "answered" | "onTime">): string {
  return answered === 0 ? "—" : `${Math.floor((onTime / answered) * 1000) / 10}%`;
}

/** Of each row of a table: 收到 apart, which only months have. */
export const ANSWERED_HEADS = [
  "答复",
  "按期答复",
  "按期率",
  "用时中位数（天）",
  "四分之三不超过（天）",
  "九成不超过（天）",
  "最长（天）",
] as const;

/** The figures under `ANSWERED_HEADS`; null where there is none. */
export function answeredFigures(line: Answered): readonly (number | string | null)[] {
  const { answered, onTime, days } = line;
  const lengths = [days?.median ?? null, days?.p75 ?? null, days?.p90 ?? null, days?.longest ?? null];
  return [answered, onTime, onTimeRate(line), ...lengths];
}
