import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { composeLetter } from "./compose";
import { applyEdits, editableParts } from "./edits";
import { LETTER_CODES } from "./kinds";
import { sampleFacts } from "./testing/samples";

const letter = composeLetter("REPLY_DENIED", sampleFacts("REPLY_DENIED", "DENIED_INTERNAL_AFFAIRS"));
const main = editableParts(letter).find(({ id }) => id === "main");

function refusal(edits: Record<string, string>): AppError["fields"] {
  try {
    applyEdits(letter, edits);
  } catch (error) {
    if (error instanceof AppError) return error.fields;
  }
  return {};
}

test("a paragraph worded otherwise replaces the old one; nothing else changes", () => {
  const text = (main?.text ?? "").replace("经审查，", "经审查并征求有关科室的意见，");
  const edited = applyEdits(letter, { main: `  ${text}\r\n\u200b` });
  expect(edited.parts.find(({ id }) => id === "main")).toMatchObject({ text });
  expect({ ...edited, parts: [] }).toEqual({ ...letter, parts: [] });
  expect(applyEdits(letter, {})).toEqual(letter);
});

describe("what may not be changed", () => {
  test.each([
    ["the remedy", { remedy: "不服也没有办法。" }, "remedy", "不能修改"],
    ["a citation", { main: (main?.text ?? "").replace("第三十六条第（三）项", "有关规定") }, "main", "第三十六条第（三）项"],
    ["a day", { opening: "本机关收到您提出的政府信息公开申请（登记编号：2026-0047）。" }, "opening", "2026年9月21日"],
    ["the number of the case", { opening: "本机关于2026年9月21日收到您提出的申请。" }, "opening", "2026-0047"],
    ["a part that is not there", { other: "甲。" }, "other", "没有这一段"],
    ["a paragraph to nothing", { main: " \n " }, "main", "不能空着"],
    ["a remedy of one's own", { main: `${main?.text}不服的，可以提起行政诉讼。` }, "main", "救济途径"],
    ["a place left open", { main: `${main?.text}{{reason}}。` }, "main", "占位符"],
    ["a sentence without end", { main: `${main?.text}另外` }, "main", "标点"],
    ["a text to any length", { main: `${main?.text}${"长".repeat(4000)}。` }, "main", "简短"],
  ])("%s", (_, edits, field, words) => {
    const fields = refusal(edits);
    expect(Object.keys(fields)).toEqual([field]);
    expect(fields[field]?.join()).toContain(words);
  });

  test("to a third party: no name of the applicant", () => {
    const ask = composeLetter("THIRD_PARTY_ASK", sampleFacts("THIRD_PARTY_ASK"));
    const opening = editableParts(ask)[0];
    expect(() => applyEdits(ask, { opening: `申请人王某某提出：${opening?.text}` })).toThrow(AppError);
  });
});

test("a form that posts fixed parts back unchanged is not refused", () => {
  const all = Object.fromEntries(letter.parts.flatMap((part) => (part.kind === "text" ? [[part.id, part.text]] : [])));
  expect(applyEdits(letter, all)).toEqual(letter);
});

test.each(LETTER_CODES)("%s: no remedy, date of payment or signature is editable", (code) => {
  const made = composeLetter(code, sampleFacts(code));
  const editable = editableParts(made).map(({ id }) => id);
  for (const id of ["remedy", "term", "pay", "contact"]) expect(editable).not.toContain(id);
  // Every paragraph can be posted back as it is.
  expect(applyEdits(made, Object.fromEntries(editableParts(made).map(({ id, text }) => [id, text])))).toEqual(made);
});
