import { describe, expect, test } from "vitest";
import { conditionOf } from "./condition";

const ask = (loose: string, phrases: string[] = [], synonyms: string[][] = []) => conditionOf({ loose, phrases }, synonyms);

test("all words must be found; empty words and signs count for nothing", () => {
  expect(ask("中小企业的 补贴！").words).toBe("'中小' & '企业' & '小企业' & '补贴'");
});

test.each(["", "   ", "% _ \\", "，。！？", "的 了 和", "&|!():*", "“"])("%j asks for no word", (text) => {
  expect(ask(text).words).toBeNull();
});

test("signs of the query language are cut away or quoted", () => {
  expect(ask("o'neil\\ & (a | !b):*").words).toBe("'o' & 'neil' & 'a' & 'b'");
});

test("a word is widened to its group, the rest stays", () => {
  const { words, needles } = ask("工信局补贴标准", [], [["补贴", "奖补资金"]]);
  expect(words).toBe("'工信局' & '标准' & (('补贴') | ('奖' & '补' & '资金'))");
  expect(needles).toContain("奖补资金");
});

test("a long word goes when shorter ones cover it", () => {
  expect(ask("中华人民共和国").words).toBe("'中华' & '华人' & '人民' & '共和' & '共和国'");
  expect(ask("依申请公开").words).toContain("'依申请公开'");
});

describe("a phrase", () => {
  test("is looked up by the words that cannot be cut otherwise, and then compared itself", () => {
    const { words, phrases } = ask("", ["关于印发工作要点的通知"]);
    expect(phrases).toEqual(["关于印发工作要点的通知"]);
    expect(words).toContain("'印发'");
    expect(words).not.toContain("'通知'");
  });

  test("of signs only has no words", () => {
    expect(ask("", ["〔%〕"])).toMatchObject({ words: null, phrases: ["〔%〕"] });
  });
});
