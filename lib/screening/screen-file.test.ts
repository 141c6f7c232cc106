import { expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { type ScreenedFile, screenFile } from "./screen-file";

const FILE: ScreenedFile = { name: "名单.xlsx", sha256: "a".repeat(64), text: "", problem: null };
const screened = (file: Partial<ScreenedFile>) => screenFile({ ...FILE, ...file }, { today: civilDate("2026-11-20") });

test("a rule that strikes a hundred times is one finding with its count", () => {
  const numbers = Array.from({ length: 100 }, (_, at) => `联系电话：1380013${String(8000 + at)}`);
  const findings = screened({ text: numbers.join("\n") });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ kind: "personal", severity: "block", place: "附件“名单.xlsx”", count: 100 });
  expect(JSON.stringify(findings)).not.toContain("13800138000");
});

test("a reason given for one file says nothing about another", () => {
  const [one, other] = ["a", "b"].map((letter) => screened({ sha256: letter.repeat(64), text: "13800138000" })[0]?.key);
  expect(one).not.toBe(other);
});

test("what could not be read must be looked at, and what could be is screened all the same", () => {
  const findings = screened({ text: "绝密★启用前", problem: "文字太多，只读了前 20 万字" });
  expect(findings.map(({ rule, severity }) => [rule === "unread", severity])).toEqual([
    [false, "block"],
    [true, "warn"],
  ]);
});

test("wording is left alone", () => {
  expect(screened({ text: "帐号。按装设备。" })).toEqual([]);
});
