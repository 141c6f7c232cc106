import { describe, expect, test } from "vitest";
import { addressOf, LONGEST, readQuestion } from "./question";

describe("what stands between quotation marks is a phrase", () => {
  test.each([
    ["“营商环境” 办法", ["营商环境"], "办法"],
    ['"营商环境"办法', ["营商环境"], "办法"],
    ["「a」＂b＂", ["a", "b"], ""],
    ["“”办法", [], "办法"],
    ["“没有关上", [], "“没有关上"],
    ['"', [], '"'],
  ])("%s", (q, phrases, loose) => {
    expect(readQuestion({ q })).toMatchObject({ phrases, loose });
  });
});

test.each([
  ["示工信发〔2022〕15号", "示工信发 2022 15"],
  ["示工信发[2022]015号", "示工信发 2022 15"],
  ["示工信发（２０２２） 15 号", "示工信发 2022 15"],
  ["示工信发2022年第15号", "示工信发 2022 15"],
  ["示工信发2022-15", null],
  ["2022年工作要点", null],
])("发文字号 %s is looked up as %s", (q, docNoKey) => {
  expect(readQuestion({ q }).docNoKey).toBe(docNoKey);
});

test("索引号 is recognised in any width and case", () => {
  expect(readQuestion({ q: " 11990100mb0a00018b／2022-00015 " }).indexNo).toBe("11990100MB0A00018B/2022-00015");
  expect(readQuestion({ q: "2022-00015" }).indexNo).toBeNull();
});

describe("bad input is a question like any other", () => {
  test("10,000 characters are cut, and it is said", () => {
    const { text, shortened } = readQuestion({ q: "办".repeat(10_000) });
    expect([...text]).toHaveLength(LONGEST);
    expect(shortened).toBe(true);
  });

  test("control characters and half characters are blanks", () => {
    expect(readQuestion({ q: "政\u0000府\ud800\n公开" }).text).toBe("政 府 公开");
  });

  test.each([
    { year: "20226", department: "'; drop", validity: "toString", sort: "up", page: "-1" },
    { year: ["x", "2022"], department: "%", validity: "", sort: ["date "], page: "1e9" },
    {},
  ])("%j filters nothing", (raw) => {
    const { filters, page } = readQuestion(raw);
    expect(filters).toEqual({ column: null, department: null, topic: null, genre: null, year: null, validity: null });
    expect(page).toBe(1);
  });
});

test("an address reads back as the question that it was made of", () => {
  const question = readQuestion({ q: "“50%” & 补贴+", column: "/zfxxgk/zc", year: "2022", validity: "lapsed", sort: "date", page: "3" });
  const address = new URL(addressOf(question, question.page), "http://127.0.0.1");
  expect(readQuestion(Object.fromEntries(address.searchParams))).toEqual(question);
  expect(addressOf(readQuestion({}))).toBe("/search");
});
