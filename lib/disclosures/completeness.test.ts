import { describe, expect, it } from "vitest";
import { emptyBody } from "./body";
import { missing } from "./completeness";
import type { RevisionContent } from "./content";
import { unsavedContent } from "./form-values";
import { emptyGuide, GUIDE_FIELDS, type Guide } from "./guide";
import { draftSchema } from "./schema";
import { completeDraft } from "./testing/build";

const column = { kind: "list", state: "visible" } as const;
const complete = unsavedContent(draftSchema.parse(completeDraft("6f3c2a52-6a3f-4a52-9a3e-0d5f4f1c2b11")), null);
const fieldsOf = (changes: Partial<RevisionContent>, at: Parameters<typeof missing>[1] = column) =>
  Object.keys(missing({ ...complete, ...changes }, at, false));

describe("what is missing before an approval", () => {
  it("nothing, when all is filled in", () => {
    expect(missing(complete, column, false)).toEqual({});
  });

  it.each<[string, Partial<RevisionContent>, string[]]>([
    [
      "the plain required fields",
      { title: "", summary: "", topic: "", genre: "", issuer: "", source: "", responsibleEditor: "", formedOn: null },
      ["title", "summary", "topic", "genre", "issuer", "formedOn", "source", "responsibleEditor"],
    ],
    ["a text", { body: emptyBody }, ["body"]],
    ["no text when there is an attachment", { body: emptyBody, files: [{ kind: "attachment", sha256: "1", name: "表.pdf" }] }, []],
    [
      "a text still, when there is only a picture file without its place",
      { body: emptyBody, files: [{ kind: "inline", sha256: "1", name: "图.png" }] },
      ["body"],
    ],
    ["its number and day of effect, for a normative document", { isNormative: true }, ["effectiveOn", "docNo"]],
    ["ground and reason, for what is not disclosed of itself", { openness: "onRequest" }, ["opennessGround", "opennessReason"]],
    ["the reason beside the ground", { openness: "closed", opennessGround: "THIRD_PARTY" }, ["opennessReason"]],
  ])("asks for %s", (_what, changes, fields) => {
    expect(fieldsOf(changes)).toEqual(fields);
  });

  it("asks for a note to the public when what is public is corrected", () => {
    expect(missing(complete, column, true)).toEqual({ correctionNote: [expect.stringContaining("更正")] });
    expect(missing({ ...complete, correctionNote: "附件 2 的联系电话有误，已更正。" }, column, true)).toEqual({});
  });

  it("asks a guide for everything that 条例第十二条 names, one by one", () => {
    const guide = Object.fromEntries(GUIDE_FIELDS.map((field) => [field, "已填"])) as Guide;
    expect(missing({ ...complete, body: emptyBody, guide }, column, false)).toEqual({});
    for (const field of GUIDE_FIELDS)
      expect(Object.keys(missing({ ...complete, guide: { ...guide, [field]: "  " } }, column, false))).toEqual([`guide.${field}`]);
    expect(fieldsOf({ guide: emptyGuide })).toHaveLength(9);
  });

  it("a column that takes items", () => {
    expect(fieldsOf({}, { kind: "list", state: "retired" })).toEqual(["columnId"]);
    expect(fieldsOf({}, { kind: "tree", state: "visible" })).toEqual(["columnId"]);
    expect(fieldsOf({}, { kind: "page", state: "hidden" })).toEqual([]);
  });
});

describe("the form", () => {
  const draft = completeDraft("6f3c2a52-6a3f-4a52-9a3e-0d5f4f1c2b11");
  const parse = (changes: object) => draftSchema.safeParse({ ...draft, ...changes });
  const errorsOf = (changes: object) => [...new Set((parse(changes).error?.issues ?? []).map(({ path }) => String(path[0])))];

  it("takes a draft with hardly anything in it", () => {
    expect(
      draftSchema.parse({
        columnId: draft.columnId,
        title: "只有标题",
        body: draft.body,
        openness: "active",
        originKind: "made",
        attachments: "[]",
      }),
    ).toMatchObject({ title: "只有标题", keywords: [], carriers: [], formedOn: null, isNormative: false });
  });

  it("takes one value or several of a choice, and cleans what is typed", () => {
    const { carriers, keywords, title, summary, isNormative } = draftSchema.parse({
      ...draft,
      carriers: "政府网站",
      keywords: " 试点，企业、试点;数字化 ",
      title: " 通知\n的　标题\u202e ",
      summary: "甲\r\n乙\u0000",
      isNormative: "on",
    });
    expect({ carriers, keywords, title, summary, isNormative }).toEqual({
      carriers: ["政府网站"],
      keywords: ["试点", "企业", "数字化"],
      title: "通知 的 标题",
      summary: "甲\n乙",
      isNormative: true,
    });
  });

  it.each<[object, string[]]>([
    [{ columnId: "" }, ["columnId"]],
    [{ title: "" }, ["title"]],
    [{ title: "长".repeat(201) }, ["title"]],
    [{ topic: "随便" }, ["topic"]],
    [{ genre: "小说" }, ["genre"]],
    [{ formedOn: "2022/3/1" }, ["formedOn"]],
    [{ formedOn: "0022-03-01" }, ["formedOn"]],
    [{ effectiveOn: "2022-05-01", expiresOn: "2022-04-30" }, ["expiresOn"]],
    [{ openness: "" }, ["openness"]],
    [{ opennessGround: "BECAUSE" }, ["opennessGround"]],
    [{ carriers: ["飞鸽传书"] }, ["carriers"]],
    [{ keywords: Array.from({ length: 11 }, (_, at) => `词${at}`).join("、") }, ["keywords"]],
    [{ body: "{坏的 JSON" }, ["body"]],
    [{ body: undefined }, ["body"]],
    [{ attachments: '[{"fileId":"../etc","name":"x"}]' }, ["attachments"]],
    [{ attachments: "null" }, ["attachments"]],
    [{ docNo: "示工信发[2022]015号" }, ["docNo"]],
  ])("refuses %j", (changes, fields) => {
    expect(errorsOf(changes)).toEqual(fields);
    expect(parse(changes).error?.issues.every(({ message }) => /[\u4e00-\u9fa5]/.test(message))).toBe(true);
  });
});
