import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { judgeProof, type PublicForm, proofToken, solves, WAIT_MS } from "./proof";

const form: PublicForm = {
  name: "letter",
  what: "提交来信",
  solved: { most: 3, windowMs: 1000 },
  waited: { most: 1, windowMs: 1000 },
};
const opened = new Date("2026-03-02T02:00:00Z");
const later = (ms: number) => new Date(opened.getTime() + ms);
const proof = (more: Partial<{ token: string; answer: string; trap: string }> = {}) => ({
  ...{ token: proofToken(form, opened), answer: "", trap: "" },
  ...more,
});

/** The browser's script, without a page. */
const { solve } = (() => {
  const window: { gongkaiProof?: { solve: (token: string) => string } } = {};
  runInNewContext(readFileSync("public/proof.js", "utf8"), { window });
  if (window.gongkaiProof === undefined) throw new Error("public/proof.js offers nothing");
  return window.gongkaiProof;
})();

describe("judgeProof", () => {
  it("accepts at once what the browser's script found", () => {
    const token = proofToken(form, opened);
    const answer = solve(token);
    expect(solves(token, answer)).toBe(true);
    expect(judgeProof(form, proof({ token, answer }), later(1))).toBe("solved");
    expect(solves(proofToken(form, opened), answer)).toBe(false);
  });

  it("without the script asks for patience", () => {
    expect(judgeProof(form, proof(), later(WAIT_MS - 1))).toMatchObject({ message: expect.stringContaining("1 秒") });
    expect(judgeProof(form, proof(), later(WAIT_MS))).toBe("waited");
    expect(judgeProof(form, proof({ answer: "0" }), later(WAIT_MS))).toBe("waited");
  });

  it.each([
    ["a filled trap", { trap: "http://spam.invalid" }, 60_000, "自动程序"],
    ["no token", { token: "" }, 60_000, "不完整"],
    ["a token of another form", { token: proofToken({ name: "comment" }, opened) }, 60_000, "不完整"],
    ["a token with another time", { token: proofToken(form, opened).replace(/\.\w+\./, ".k0000000.") }, 60_000, "不完整"],
    ["a token of yesterday", {}, 86_400_000, "时间太长"],
  ])("refuses %s", (_, more, after, words) => {
    expect(judgeProof(form, proof(more), later(after))).toMatchObject({ code: "RuleViolation", message: expect.stringContaining(words) });
  });

  it.each(["", "-1", "a b", "x".repeat(13), "%00"])("takes %j for no answer", (answer) => {
    expect(solves(proofToken(form, opened), answer)).toBe(false);
  });
});
