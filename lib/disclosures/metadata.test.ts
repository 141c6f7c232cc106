import { describe, expect, test } from "vitest";
import { CALENDAR_YEARS } from "@/lib/calendar/working-calendar.data";
import { workingCalendar } from "@/lib/calendar/working-days";
import { civilDate } from "@/lib/core/civil-date";
import { ARTICLE_20 } from "./article20";
import { docNoProblem, normaliseDocNo } from "./doc-no";
import {
  DOCUMENT_GENRES,
  formedDeadline,
  GENRES,
  GROUNDS,
  groundByCode,
  groundText,
  isTopic,
  OPENNESS_LABELS,
  opennessFromLabel,
  TOPICS,
} from "./metadata";
import { isInForce, type ValidityFacts, validityOn } from "./validity";

describe("code lists", () => {
  test("are complete and without doubles", () => {
    expect([TOPICS.length, DOCUMENT_GENRES.length, GENRES.length, GROUNDS.length]).toEqual([22, 15, 23, 7]);
    for (const list of [TOPICS, GENRES, GROUNDS.map((ground) => ground.code)]) expect(new Set(list).size).toBe(list.length);
  });

  test.each([
    ["工业、交通", true],
    ["综合政务\\政务公开", true],
    ["综合政务\\", false],
    ["综合政务\\a", false],
    ["综合政务\\政务公开\\年报", false],
    ["政务公开", false],
    ["", false],
  ])("topic %s: %s", (text, expected) => {
    expect(isTopic(text)).toBe(expected);
  });

  test("openness by label and back", () => {
    expect(Object.values(OPENNESS_LABELS).map(opennessFromLabel)).toEqual(["active", "onRequest", "closed"]);
    expect([opennessFromLabel(" 主动公开 "), opennessFromLabel("公开"), opennessFromLabel("constructor")]).toEqual(["active", null, null]);
  });

  test("a ground cites its article", () => {
    const ground = groundByCode("STATE_SECRET");
    expect(ground && groundText(ground)).toBe("条例第十四条：依法确定为国家秘密");
    expect(groundByCode("NONE")).toBeNull();
  });

  test("article 20 has its fifteen items in order", () => {
    const ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];
    expect(ARTICLE_20.map((item) => item.ordinal)).toEqual(ordinals.map((ordinal) => `（${ordinal}）`));
    expect(ARTICLE_20.map((item) => item.no)).toEqual(ordinals.map((_, index) => index + 1));
    expect(ARTICLE_20[7]?.text).toBe("行政事业性收费项目及其依据、标准");
  });
});

test("what is formed must be public by the 20th working day", () => {
  const calendar = workingCalendar(CALENDAR_YEARS);
  expect(formedDeadline(civilDate("2025-01-10"), calendar)).toEqual({ ok: true, value: "2025-02-13" });
  expect(formedDeadline(civilDate("2026-12-21"), calendar)).toMatchObject({ ok: false, missingYear: 2027 });
});

describe("发文字号", () => {
  test.each([
    ["乌工信发〔2022〕15号", "乌工信发〔2022〕15号"],
    ["乌工信发[2022]15号", "乌工信发〔2022〕15号"],
    ["乌工信发（2022） 第 015 号", "乌工信发〔2022〕15号"],
    ["乌工信发【２０２２】１５号", "乌工信发〔2022〕15号"],
    ["乌工信发〔2022〕15", "乌工信发〔2022〕15号"],
    ["乌工信发〔2022〕0号", null],
    ["乌工信发2022年15号", null],
    ["乌工信发〔22〕15号", null],
    ["〔2022〕15号", null],
    ["abc〔2022〕15号", null],
    ["", null],
  ])("%s is meant as %s", (text, meant) => {
    expect(normaliseDocNo(text)).toBe(meant);
  });

  test("the problem names the right form", () => {
    expect([docNoProblem(""), docNoProblem("乌工信发〔2022〕15号")]).toEqual([null, null]);
    expect(docNoProblem("乌工信发[2022]15号")).toContain("应为“乌工信发〔2022〕15号”");
    expect(docNoProblem("15号")).toContain("机关代字、年份、序号");
  });
});

describe("validityOn 2022-06-01", () => {
  const facts: ValidityFacts = {
    isNormative: true,
    effectiveOn: civilDate("2020-01-01"),
    expiresOn: null,
    repealedOn: null,
    amended: false,
  };
  const on = (change: Partial<ValidityFacts>) => validityOn(civilDate("2022-06-01"), { ...facts, ...change });

  test.each([
    ["inForce", {}],
    ["inForce", { effectiveOn: null }],
    ["inForce", { effectiveOn: civilDate("2022-06-01") }],
    ["notYet", { effectiveOn: civilDate("2022-06-02") }],
    ["amended", { amended: true }],
    ["inForce", { expiresOn: civilDate("2022-06-01") }],
    ["lapsed", { expiresOn: civilDate("2022-05-31"), amended: true }],
    ["inForce", { repealedOn: civilDate("2022-06-02") }],
    ["repealed", { repealedOn: civilDate("2022-06-01"), amended: true }],
    ["repealed", { repealedOn: civilDate("2021-01-01"), expiresOn: civilDate("2021-12-31") }],
    ["lapsed", { repealedOn: civilDate("2022-01-01"), expiresOn: civilDate("2021-12-31") }],
    ["repealed", { repealedOn: civilDate("2022-01-01"), effectiveOn: civilDate("2023-01-01") }],
    [null, { isNormative: false, repealedOn: civilDate("2021-01-01") }],
  ])("%s for %j", (validity, change) => {
    expect(on(change)).toBe(validity);
  });

  test("amended documents count as in force", () => {
    expect((["notYet", "inForce", "amended", "repealed", "lapsed", null] as const).filter(isInForce)).toEqual(["inForce", "amended"]);
  });
});
