import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test, vi } from "vitest";
import { unzip } from "@/lib/documents/testing/zip";
import { composeLetter } from "./compose";
import { letterText } from "./names";
import { letterFile, renderLetter } from "./render";
import { sampleFacts } from "./testing/samples";

// The first letter waits for a thread and its fonts.
vi.setConfig({ testTimeout: 30_000 });

/** Addresses are left out: the places where they may go on in the next line come out differently in every reader. */
const wordsOf = (text: string): string => text.replace(/[\s\u200b]/g, "").replace(/https:[!-~]+/g, "");

/** Text of a Word file in its order, as its readers see it. */
const docxText = (docx: Buffer): string => {
  const xml = unzip(docx).get("word/document.xml") ?? "";
  const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, one]) => one).join("");
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
};

async function readPdf(
  pdf: Buffer,
): Promise<{ text: string; lastPage: string; title: unknown; pages: number; lang: unknown; marked: boolean }> {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, cMapUrl: "node_modules/pdfjs-dist/cmaps/", cMapPacked: true });
  const document = await loading.promise;
  let [text, lastPage] = ["", ""];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    lastPage = items.map((item) => ("str" in item ? item.str : "")).join("");
    text += lastPage;
  }
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const marked = (await document.getMarkInfo())?.Marked === true;
  const read = { text, lastPage, title: info.Title, pages: document.numPages, lang: info.Language, marked };
  await loading.destroy();
  return read;
}

// The kinds with the most in them: a bound list, a computation, a table of days, a form, a review that must come first.
const CODES = [
  "REPLY_PARTIAL",
  "FEE_NOTICE",
  "DEADLINE_SHEET",
  "THIRD_PARTY_FORM",
  "SERVICE_RECORD",
  "REPLY_NOT_EXIST",
  "RECEIPT",
] as const;

test.each(CODES)(
  "%s says the same as PDF and as DOCX",
  async (code) => {
    const letter = composeLetter(code, sampleFacts(code));
    const { pdf, docx } = await renderLetter(letter);
    const [inPdf, inDocx] = [await readPdf(pdf), wordsOf(docxText(docx))];
    expect(inPdf).toMatchObject({ title: letter.title, marked: true });
    expect(String(inPdf.lang)).toMatch(/^zh/);
    for (const line of letterText(letter).split("\n").map(wordsOf)) {
      expect(inDocx).toContain(line);
      // Page numbers and the feet of pages stand between the lines of a paragraph that goes on overleaf.
      expect(wordsOf(inPdf.text).replace(/—\d+—/g, "")).toContain(line);
    }
    expect(inDocx).toContain(letter.docNo);
  },
  20_000,
);

test.each(["CLOSE_NO_PAYMENT", "REPLY_DENIED", "REPLY_PARTIAL"] as const)(
  "the signature of %s does not stand alone on its page",
  async (code) => {
    const letter = composeLetter(code, sampleFacts(code));
    const { lastPage, text, pages } = await readPdf(await letterFile({ ...letter, annexes: [], enclosures: [] }, "pdf"));
    expect(pages).toBe(2);
    expect(text.replace(/\s/g, "")).toContain("2026年10月20日");
    expect(lastPage.replace(/\s/g, "")).toMatch(/提起行政诉讼。示例市工业和信息化局2026年10月20日/);
  },
);

test("fonts are embedded in part: a letter is small; the same letter is the same file", async () => {
  const letter = composeLetter("REPLY_DENIED", sampleFacts("REPLY_DENIED"));
  const [first, second] = [await renderLetter(letter), await renderLetter(letter)];
  expect(first.pdf.byteLength).toBeLessThan(150_000);
  expect(first.pdf.equals(second.pdf)).toBe(true);
  expect(first.docx.equals(second.docx)).toBe(true);
});

test("a letter as PDF takes less than a second", async () => {
  const letter = composeLetter("REPLY_PARTIAL", sampleFacts("REPLY_PARTIAL"));
  await letterFile(letter, "pdf");
  const began = performance.now();
  await letterFile({ ...letter, docNo: "示工信公开〔2026〕48号-答" }, "pdf");
  expect(performance.now() - began).toBeLessThan(1000);
});
