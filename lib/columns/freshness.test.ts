import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { freshness, freshnessWords } from "./freshness";

const today = civilDate("2026-03-15");

describe("freshness", () => {
  it.each([
    [14, "2026-03-15", "fresh", "今天更新，应 14 天内"],
    [14, "2026-03-03", "fresh", "12 天前更新，应 14 天内"],
    [14, "2026-03-02", "soon", "13 天前更新，应 14 天内"],
    [14, "2026-03-01", "soon", "14 天前更新，应 14 天内"],
    [14, "2026-02-28", "late", "已 15 天未更新，应 14 天内"],
    [14, null, "late", "还没有更新，应 14 天内"],
    [365, "2025-03-16", "soon", "364 天前更新，应 365 天内"],
    [1, "2026-03-14", "soon", "1 天前更新，应 1 天内"],
    [null, "2020-01-01", "unlimited", "2265 天前更新"],
    [null, null, "unlimited", "还没有更新"],
  ])("with a limit of %s days and the last update on %s it is %s", (limit, last, state, words) => {
    const found = freshness(limit, last === null ? null : civilDate(last), today);
    expect(found.state).toBe(state);
    expect(freshnessWords(found)).toBe(words);
  });
});
