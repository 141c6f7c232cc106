import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { POINTS_PER_MM } from "@/lib/documents/layout";
import { unzip } from "@/lib/documents/testing/zip";
import { composeLetter } from "./compose";
import { letterText } from "./names";
import { letterFile, renderLetter } from "./render";
import { sampleFacts } from "./testing/samples";

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

interface Line {
  text: string;
  left: number;
  right: number;
}

/** The lines of a PDF as they stand on its pages, in points from the left edge. */
async function linesOf(pdf: Buffer): Promise<Line[]> {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, cMapUrl: "node_modules/pdfjs-dist/cmaps/", cMapPacked: true });
  const document = await loading.promise;
  const lines = new Map<string, Line>();
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , , left = 0, height = 0] = item.transform.map(Number);
      const place = `${number} ${Math.round(height)}`;
      const line = lines.get(place) ?? { text: "", left, right: left };
      const text = line.text + item.str.replace(/\s/g, "");
      lines.set(place, { text, left: Math.min(line.left, left), right: Math.max(line.right, left + item.width) });
    }
  }
  await loading.destroy();
  return [...lines.values()];
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

test.each(["REPLY_DENIED", "REPLY_PETITION", "THIRD_PARTY_DECIDED"] as const)(
  "%s: every line ends at the edge of the type area, an address in it as well; name and date stand over each other",
  async (code) => {
    const lines = await linesOf(await letterFile(composeLetter(code, sampleFacts(code)), "pdf"));
    expect(lines.some(({ text }) => text.includes("https://"))).toBe(true);
    // Half of a stop at the end of a line is white.
    for (const { text, right } of lines)
      expect(right - (/[，。、；：）》”〕]$/.test(text) ? 8 : 0), text).toBeLessThan((210 - 26) * POINTS_PER_MM + 0.6);
    const [name, date] = ["示例市工业和信息化局", "2026年10月20日"].map((text) => lines.findLast((line) => line.text === text));
    const middle = (line: typeof name) => ((line?.left ?? 0) + (line?.right ?? 999)) / 2;
    expect(Math.abs(middle(name) - middle(date))).toBeLessThan(4);
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
  // The quickest of some: a machine may be busy with other things now and then.
  const took: number[] = [];
  for (const number of [48, 49, 50, 51, 52]) {
    const began = performance.now();
    await letterFile({ ...letter, docNo: `示工信公开〔2026〕${number}号-答` }, "pdf");
    took.push(performance.now() - began);
  }
  expect(Math.min(...took)).toBeLessThan(1000);
});
