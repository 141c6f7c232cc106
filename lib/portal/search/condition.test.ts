import { expect, test } from "vitest";
import { conditionOf } from "./condition";

const ask = (loose: string, phrases: string[] = [], synonyms: string[][] = []) => conditionOf({ loose, phrases }, synonyms);

test("all words must be found; empty words and signs count for nothing", () => {
  expect(ask("中小企业的 补贴！").clauses).toEqual([[["中小", "企业", "小企业", "补贴"]]]);
});

test.each(["", "   ", "% _ \\", "，。！？", "的 了 和", "&|!():*", "“"])("%j asks for no word", (text) => {
  expect(ask(text).clauses).toEqual([]);
});

test("signs of query languages are cut away", () => {
  expect(ask("o'neil\\ & (a | !b):*").clauses).toEqual([[["o", "neil", "a", "b"]]]);
});

test("a word is widened to its group, the rest stays", () => {
  const { clauses, needles } = ask("工信局补贴标准", [], [["补贴", "奖补资金"]]);
  expect(clauses).toEqual([[["工信局", "标准"]], [["补贴"], ["奖", "补", "资金"]]]);
  expect(needles).toContain("奖补资金");
});

test("a long word goes when shorter ones cover it", () => {
  expect(ask("中华人民共和国").clauses).toEqual([[["中华", "华人", "人民", "共和", "共和国"]]]);
  expect(ask("依申请公开").clauses[0]?.[0]).toContain("依申请公开");
});

test("a phrase is asked for as it stands, in small letters of usual width", () => {
  expect(ask("", ["ＡＢ〔%〕"])).toMatchObject({ clauses: [], phrases: ["ab〔%〕"] });
});
