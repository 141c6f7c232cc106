import { expect, test } from "vitest";
import { joined } from "@/lib/search/attachment-text";
import { Texts } from "./texts";

const ids = (texts: Texts, asked: readonly string[]): string[] => [...texts.of(asked).keys()];

test("a text comes back as it was kept, taken apart, with the stamp of its row", () => {
  const texts = new Texts();
  texts.keep("p1", "3/700", joined("正文", [{ name: "附件1.pdf", text: "附件的文字" }]));
  expect(texts.of(["p0", "p1"])).toEqual(
    new Map([["p1", { stamp: "3/700", body: "正文", attachments: [{ name: "附件1.pdf", text: "附件的文字" }] }]]),
  );
  texts.keep("p1", "4/701", "新的正文");
  expect(texts.of(["p1"]).get("p1")).toEqual({ stamp: "4/701", body: "新的正文", attachments: [] });
});

test("only so much is kept: what was asked for longest ago goes first", () => {
  const texts = new Texts(30);
  for (const id of ["a", "b", "c"]) texts.keep(id, "1", "十个字的正文在这里了");
  expect(ids(texts, ["a"])).toEqual(["a"]);
  texts.keep("d", "1", "十个字的正文在这里了");
  expect(ids(texts, ["a", "b", "c", "d"])).toEqual(["a", "c", "d"]);
  // In place of itself it takes no more room; one that is too long for all room is not kept.
  texts.keep("d", "2", "十个字的正文在这里了");
  expect(ids(texts, ["a", "c", "d"])).toEqual(["a", "c", "d"]);
  expect(texts.keep("e", "1", "长".repeat(31)).body).toHaveLength(31);
  expect(ids(texts, ["a", "c", "d", "e"])).toEqual([]);
});
