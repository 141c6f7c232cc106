import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { changedFields } from "./changed-fields";
import type { ContentFile, RevisionContent } from "./content";
import { compareContents, compareFiles, comparePieces, compareTexts } from "./diff";
import { bodyOf } from "./testing/build";

const content: RevisionContent = {
  ...{ columnId: "a", title: "关于开展试点的通知", summary: "部署试点。", body: bodyOf("第一段。", "第二段有十家企业。", "第三段。") },
  ...{ topic: "工业、交通", genre: "通知", serviceObject: "", issuer: "测试市工业和信息化局", docNo: "", isNormative: false },
  ...{ formedOn: civilDate("2022-03-01"), effectiveOn: null, expiresOn: null, openness: "active", opennessGround: "", opennessReason: "" },
  ...{ publicUntil: null, keywords: ["试点"], source: "本局", responsibleEditor: "周", originKind: "made", carriers: [], files: [] },
  ...{ correctionNote: "", relatedIds: [], guide: null },
};
const file = (sha256: string, name: string): ContentFile => ({ kind: "attachment", sha256, name });
const joined = (pieces: readonly { kind: string; text: string }[], without: string): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("comparePieces", () => {
  it("marks just the words that changed", () => {
    const pieces = comparePieces("安排资金十万元支持企业", "安排资金百万元支持企业");
    expect(pieces[0]).toEqual({ kind: "same", text: "安排资金" });
    expect(pieces.at(-1)).toMatchObject({ kind: "same", text: expect.stringMatching(/支持企业$/) });
  });

  it.each([
    ["", "新写的"],
    ["删掉的", ""],
    ["一样", "一样"],
    ["甲 乙\t丙", "甲  乙 丙丁"],
    ["𠮷野家", "吉野家"],
    ["Regulation 711号", "Regulation 第711号令"],
  ])("loses no character of %j and %j", (before, after) => {
    const pieces = comparePieces(before, after);
    expect(joined(pieces, "added")).toBe(before);
    expect(joined(pieces, "removed")).toBe(after);
  });

  it("gives up on finer differences in time when two long texts have nothing in common", () => {
    const [before, after] = ["甲乙丙丁".repeat(20_000), "子丑寅卯".repeat(20_000)];
    expect(comparePieces(before, after)).toEqual([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });
});

describe("compareTexts", () => {
  it("shows a changed paragraph word by word, and new and removed ones whole", () => {
    const passages = compareTexts("第一段\n第二段有十家\n第三段\n第四段", "第一段\n第二段有百家\n第三段\n新的一段\n第四段");
    expect(passages.map(({ kind }) => kind)).toEqual(["same", "changed", "same", "added", "same"]);
    expect(compareTexts("甲\n乙\n丙", "甲\n丙").map(({ kind }) => kind)).toEqual(["same", "removed", "same"]);
  });

  it("pairs paragraphs that gave way to fewer, and keeps the rest as removed", () => {
    expect(compareTexts("甲一\n乙二\n丙三", "甲壹").map(({ kind }) => kind)).toEqual(["changed", "removed"]);
  });
});

describe("compareFiles", () => {
  it.each([
    ["nothing", [file("1", "a.pdf")], [file("1", "a.pdf")], []],
    ["an added one", [], [file("1", "a.pdf")], [{ kind: "added", name: "a.pdf" }]],
    ["a removed one", [file("1", "a.pdf")], [], [{ kind: "removed", name: "a.pdf" }]],
    ["a new name", [file("1", "a.pdf")], [file("1", "b.pdf")], [{ kind: "renamed", name: "b.pdf", formerName: "a.pdf" }]],
    ["other bytes under the old name", [file("1", "a.pdf")], [file("2", "a.pdf")], [{ kind: "replaced", name: "a.pdf" }]],
    [
      "another order",
      [file("1", "a.pdf"), file("2", "b.pdf")],
      [file("2", "b.pdf"), file("1", "a.pdf")],
      [
        { kind: "moved", name: "b.pdf" },
        { kind: "moved", name: "a.pdf" },
      ],
    ],
  ])("finds %s", (_what, before, after, changes) => {
    expect(compareFiles(before, after)).toEqual(changes);
  });
});

describe("compareContents", () => {
  it("finds nothing in the same content", () => {
    expect(compareContents(content, structuredClone(content))).toEqual({
      same: true,
      fields: [],
      body: null,
      bodyFormChanged: false,
      files: [],
    });
    expect(changedFields(content, structuredClone(content))).toEqual([]);
  });

  it("shows each changed field as people read it", () => {
    const after: RevisionContent = {
      ...content,
      columnId: "b",
      openness: "closed",
      opennessGround: "STATE_SECRET",
      publicUntil: civilDate("2023-01-05"),
      keywords: ["试点", "企业"],
    };
    const { fields, same } = compareContents(content, after, (id) => `栏目${id}`);
    expect(same).toBe(false);
    expect(fields.map(({ label, before, after: now }) => [label, before, now])).toEqual([
      ["栏目", "栏目a", "栏目b"],
      ["公开方式", "主动公开", "不予公开"],
      ["不主动公开的依据", "", "条例第十四条：依法确定为国家秘密"],
      ["公开时限", "长期公开", "公开至2023年1月5日"],
      ["关键词", "试点", "试点、企业"],
    ]);
    expect(changedFields(content, after)).toEqual(["columnId", "openness", "opennessGround", "publicUntil", "keywords"]);
  });

  it("does not pass over a change of form under the same words: a link that leads elsewhere, a swapped picture", () => {
    const linked = (href: string) =>
      ({
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "附件", marks: [{ type: "link", attrs: { href } }] }] }],
      }) as const;
    const links = compareContents({ ...content, body: linked("https://a.example/") }, { ...content, body: linked("https://b.example/") });
    expect(links).toMatchObject({ same: false, body: null, bodyFormChanged: true });
    const pictures = compareContents(
      { ...content, files: [{ kind: "inline", sha256: "1", name: "图.png" }] },
      { ...content, files: [{ kind: "inline", sha256: "2", name: "图.png" }] },
    );
    expect(pictures).toMatchObject({ same: false, bodyFormChanged: true, files: [] });
    expect(changedFields({ ...content, files: [{ kind: "inline", sha256: "1", name: "图.png" }] }, content)).toEqual(["body"]);
  });
});
