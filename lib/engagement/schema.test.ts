import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { civilDate } from "@/lib/core/civil-date";
import { dueAfter, extendedDue } from "./due";
import { LETTER_MAX } from "./limits";
import { commentInput, correctionInput, followInput, letterInput } from "./schema";
import { tidy, tidyNumber, trackingCode } from "./tracking";

const letter = (more: Record<string, unknown> = {}) => ({
  ...{ formKey: randomUUID(), kind: "help", subject: "标题", text: "内容内容内容", name: "王小明", phone: "13800138000", mayPublish: "no" },
  ...more,
});
const problems = (more: Record<string, unknown>): string[] => {
  const parsed = letterInput.safeParse(letter(more));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("what a letter may hold", () => {
  it.each([
    [
      "nothing",
      { subject: "", text: " ", name: undefined, kind: undefined, mayPublish: undefined },
      ["kind", "subject", "text", "name", "mayPublish"],
    ],
    ["no way to answer", { phone: "" }, ["phone"]],
    ["a telephone that is none", { phone: "打我手机" }, ["phone"]],
    ["a mail address that is none", { email: "name@" }, ["email"]],
    ["lists where texts belong", { subject: ["a", "b"], text: { a: 1 } }, ["subject", "text"]],
    ["a form key that is none", { formKey: "1' or '1'='1" }, ["formKey"]],
    ["a kind that is none", { kind: "spam" }, ["kind"]],
    ["too long a text", { text: "字".repeat(LETTER_MAX + 1) }, ["text"]],
    [
      "ten thousand characters and more in every field",
      Object.fromEntries(["subject", "text", "name", "phone", "email", "address"].map((name) => [name, "长".repeat(10_001)])),
      ["subject", "text", "phone", "email", "address", "name"],
    ],
  ])("refuses %s", (_, more, fields) => {
    const found = problems(more);
    expect(new Set(found.map((line) => line.split(":")[0]))).toEqual(new Set(fields));
    for (const line of found) expect(line).toMatch(/[\u4e00-\u9fa5]/);
  });

  it("takes HTML as text, joins lines where one belongs, and drops what cannot be seen", () => {
    const parsed = letterInput.parse(letter({ subject: "第一行\n第二行\u202e", text: "<b>粗</b>\r\n\r\n第二段\u0000\u200b𠮷" }));
    expect(parsed.subject).toBe("第一行 第二行");
    expect(parsed.text).toBe("<b>粗</b>\n\n第二段𠮷");
    expect(parsed.mayPublish).toBe(false);
  });

  it("counts characters as people do", () => expect(problems({ text: "𠮷".repeat(LETTER_MAX) })).toEqual([]));
});

describe("what nobody types is refused in words that people read", () => {
  const forms = { letter: letterInput, correction: correctionInput, comment: commentInput, follow: followInput };
  const fields = Object.values(forms).flatMap((form) => Object.keys(form.shape));
  const all = (value: unknown) => Object.fromEntries(fields.map((name) => [name, value]));

  it.each(Object.entries(forms))("%s", (_, form) => {
    for (const filled of [{}, all(""), all(["a", "b"]), all("长".repeat(10_001)), all(null)]) {
      const parsed = form.safeParse(filled);
      expect(parsed.success).toBe(false);
      for (const { message } of parsed.error?.issues ?? []) expect(message).toMatch(/^[^a-zA-Z]+$/);
    }
  });
});

describe("numbers and codes", () => {
  it.each([
    ["lx2026-0001", "LX2026-0001"],
    [" ＬＸ２０２６－１２ ", "LX2026-0012"],
    ["JC20261", "JC2026-0001"],
    ["LX2026-123456", "LX2026-123456"],
    ["LX26-1", ""],
    ["", ""],
    ["LX2026-0001; drop", ""],
  ])("%j is %j", (typed, number) => expect(tidyNumber(typed)).toBe(number));

  it("a form has one code, and another form another", () => {
    const key = randomUUID();
    expect(trackingCode(key)).toBe(trackingCode(key));
    expect(new Set(Array.from({ length: 200 }, () => trackingCode(randomUUID()))).size).toBe(200);
    expect(tidy(" abcd-2345 ")).toBe("ABCD2345");
  });
});

describe("due days", () => {
  const day = civilDate;
  it.each([
    ["2026-09-30", 5, "2026-10-13", false],
    ["2026-12-25", 15, "2027-01-18", true],
  ])("%s + %d working days", (start, days, dueOn, provisional) => {
    expect(dueAfter(day(start), days, nationalCalendar)).toEqual({ dueOn, provisional });
  });

  it("an extension ends no later than three months after receipt", () => {
    expect(extendedDue(day("2026-03-02"), day("2026-03-23"), 10, nationalCalendar).dueOn).toBe("2026-04-07");
    expect(extendedDue(day("2026-03-02"), day("2026-05-20"), 30, nationalCalendar).dueOn).toBe("2026-06-02");
  });
});
