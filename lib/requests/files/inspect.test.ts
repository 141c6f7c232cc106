import { afterAll, expect, it } from "vitest";
import { stopRedaction } from "@/lib/redaction/redaction";
import { line, samplePdf } from "@/lib/redaction/testing/pdfs";
import { foundIn } from "../case/inspection";
import { inspected } from "./inspect";

afterAll(stopRedaction);

const page = { content: line("2026 list", 20, 160) };
const script = { catalogue: "/OpenAction 10 0 R", objects: ["<</S/JavaScript/JS(app.alert\\(1\\))>>"] };

it.each([
  ["nothing but what is seen", samplePdf({ pages: [page] }), null],
  ["a script", samplePdf({ pages: [page], ...script }), /^含有JavaScript 脚本$/],
  ["the name of who wrote it", samplePdf({ pages: [page], info: "/Author(Zhang)" }), /文档属性/],
  ["2,000 pages", samplePdf({ pages: Array.from({ length: 2000 }, () => ({ content: "" })) }), /2000 页/],
  ["half of it missing", samplePdf({ pages: [page] }).subarray(0, 60), /已损坏/],
])("of a file with %s", async (_what, bytes, words) => {
  const found = foundIn(await inspected("source", "名单.PDF", bytes));
  if (words === null) expect(found).toBeNull();
  else expect(found).toMatch(words);
});

it("what is never handed out is not looked into", async () => {
  expect(await inspected("identityProof", "证.pdf", samplePdf({ pages: [page] }))).toBeNull();
  expect(foundIn(null)).toBe("没有检查过");
});
