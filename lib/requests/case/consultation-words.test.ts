import { expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { answerWords, askedWords } from "./consultation-words";

const deliveredOn = civilDate("2026-03-05");

test.each([
  [{ answer: null, reasonable: false, deliveredOn }, ""],
  [{ answer: "agrees", reasonable: false, deliveredOn }, "同意公开"],
  [{ answer: "refuses", reasonable: true, deliveredOn }, "不同意公开，理由合理"],
  [{ answer: "refuses", reasonable: false, deliveredOn }, "不同意公开，理由不合理"],
  [{ answer: "silent", reasonable: false, deliveredOn }, "逾期未提出意见"],
  [{ answer: "silent", reasonable: false, deliveredOn: null }, "收到意见（原系统没有写明内容）"],
] as const)("%j reads %s", (one, words) => {
  expect(answerWords(one)).toBe(words);
});

test("an earlier system does not say who was asked", () => {
  expect([askedWords(""), askedWords("某公司")]).toEqual(["原系统没有写明对象", "某公司"]);
});
