import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { describe, expect, test } from "vitest";
import { fontFolders } from "./fonts";
import type { Block, OfficialDocument } from "./official";
import { toPdf } from "./pdf";
import type { Pictures } from "./pictures";
import { readPictures } from "./pictures";
import { templateData } from "./template-data";
import { cell, notice, paragraph, pictureBlock, png, withBody } from "./testing/samples";

const none: Pictures = { usable: new Map(), refused: new Map(), complete: true };
const folder = `${process.cwd()}/lib/documents/typst`;
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFolders() }] });

const latin1 = (pdf: Buffer): string => pdf.toString("latin1");

/** Everything of one kind that the template sets, as Typst tells it. */
function query(document: OfficialDocument, selector: string): unknown[] {
  const inputs = { data: JSON.stringify(templateData(document, none)) };
  return compiler.query({ mainFilePath: `${folder}/official.typ`, inputs }, { selector });
}

const textsIn = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textsIn).join("");
  if (typeof value !== "object" || value === null) return "";
  const { text, ...rest } = value as Record<string, unknown>;
  return (typeof text === "string" ? text : textsIn(text)) + Object.values(rest).map(textsIn).join("");
};

function pages(document: OfficialDocument): number {
  const inputs = { data: JSON.stringify(templateData(document, none)) };
  return compiler.compile({ mainFilePath: `${folder}/official.typ`, inputs }).result?.numOfPages ?? 0;
}

describe("the file", () => {
  test("is a tagged PDF/A-2a in Chinese that names its title and author and the moment it was given", () => {
    const pdf = latin1(toPdf(notice, none));
    expect(pdf).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(pdf).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(pdf).toMatch(/\/Lang \(zh/);
    expect(pdf).toContain("D:20261102013000");
    expect(Buffer.from(pdf, "latin1").toString("utf8")).toContain("<dc:title>");
    expect(Buffer.from(pdf, "latin1").toString("utf8")).toContain(notice.title);
  });

  test("is the same, byte for byte, each time", () => {
    expect(toPdf(notice, none).equals(toPdf(notice, none))).toBe(true);
  });

  test("holds parts of the fonts, not the fonts", () => {
    expect(toPdf(notice, none).byteLength).toBeLessThan(200_000);
  });
});

describe("text of people is text", () => {
  const hostile = '#evil $x$ *b* _i_ `c` \\ " @ref <label> // /* #import "x" = 标题 - 项 + 项 [ ] { } ';

  test("nothing in it is taken for a command", () => {
    const document: OfficialDocument = {
      ...withBody([paragraph(hostile), { type: "heading", level: 1, runs: [{ text: hostile }] }]),
      title: hostile,
      addressees: hostile,
      note: hostile,
      attachments: [hostile, hostile],
    };
    const paragraphs = query(document, "par").map(textsIn);
    expect(paragraphs).toContain(hostile);
    expect(textsIn(query(document, "heading"))).toContain(hostile);
    expect(toPdf(document, none).byteLength).toBeGreaterThan(1000);
  });

  test.each([
    ["rare characters", "𠮷㐂䶮𬎆"],
    ["emoji, which no text font has", "通知😀👨‍👩‍👧公告"],
    ["a character of no font at all", "\u{10fffd}\ue000"],
    ["words of another direction", "عربي עברית"],
    ["a word longer than a line", `https://example.gov.cn/${"a".repeat(500)}`],
  ])("%s", (_, text) => {
    const pdf = toPdf({ ...withBody([paragraph(text)]), title: text }, none);
    expect(latin1(pdf.subarray(0, 8))).toMatch(/^%PDF-1\.7/);
    expect(latin1(pdf)).toContain("/MarkInfo");
  });
});

describe("long documents", () => {
  test("22 lines of 28 characters fill a page", () => {
    const web = { kind: "web", fields: [], address: "" } as const;
    const empty = { ...notice, head: web, addressees: "", attachments: [], signature: null, note: "", imprint: null };
    // A line of its own each: two characters in, 26 more.
    const lines = (count: number) => ({
      ...empty,
      body: [{ type: "pageBreak" } as const, ...Array.from({ length: count }, () => paragraph("公".repeat(26)))],
    });
    expect(pages(lines(22))).toBe(2);
    expect(pages(lines(23))).toBe(3);
    expect(pages({ ...empty, body: [{ type: "pageBreak" }, ...Array.from({ length: 22 }, () => paragraph("公".repeat(27)))] })).toBe(3);
  });

  test("a table of 200 rows goes over several pages", () => {
    const head = [cell("序号", { header: true }), cell("单位", { header: true })];
    const rows = Array.from({ length: 200 }, (_, index) => [cell(String(index + 1)), cell("示例单位")]);
    const table: Block = { type: "table", headerRows: 1, rows: [head, ...rows] };
    expect(pages(withBody([table]))).toBeGreaterThan(5);
    // The head is set once more on each page: a mark in it is found as often as there are pages with rows.
    const marked = {
      ...table,
      rows: [[cell("序号", { header: true, blocks: [{ type: "heading", level: 1, runs: [{ text: "序号" }] }] })], ...rows],
    };
    expect(query(withBody([marked]), "heading").length).toBeGreaterThan(5);
  });

  test("a table that shall stay whole moves to the next page; a heading can begin one", () => {
    const filling = Array.from({ length: 16 }, () => paragraph("公".repeat(26)));
    const rows = Array.from({ length: 20 }, (_, index) => [cell(String(index)), cell("示例")]);
    const table: Block = { type: "table", headerRows: 0, rows };
    const marked = (one: Block) => pages(withBody([{ type: "pageBreak" }, ...filling, one]));
    expect(marked({ ...table, whole: true })).toBe(marked(table) + 1);
    const heading: Block = { type: "heading", level: 1, runs: [{ text: "表" }] };
    const opening: Block = { ...heading, newPage: true };
    expect(pages(withBody([heading, opening, opening, opening]))).toBeGreaterThanOrEqual(4);
    expect(pages(withBody([heading, heading, heading, heading]))).toBeLessThan(4);
  });

  test("a title of 300 characters and lists within lists are set", () => {
    let inner: Block = paragraph("最里面");
    for (let depth = 0; depth < 6; depth++) inner = { type: "list", ordered: depth % 2 === 0, start: 1, items: [[paragraph("项"), inner]] };
    expect(pages({ ...withBody([inner]), title: "示".repeat(300) })).toBeGreaterThan(1);
  });
});

describe("pictures", () => {
  const read = (bytes: Buffer | null) => readPictures(withBody([pictureBlock("a".repeat(64))]), async () => bytes);
  const set = async (bytes: Buffer | null) => latin1(toPdf(withBody([pictureBlock("a".repeat(64))]), await read(bytes)));

  test("stand in the file with their text for those who cannot see them", async () => {
    const pdf = await set(png(40, 30));
    expect(pdf).toContain("/Subtype /Image");
    expect(pdf).toContain("/Alt");
  });

  test.each([
    ["missing", null],
    ["no picture", Buffer.from("<svg onload=alert(1)>")],
    ["of 10 MB", png(10, 10, 10_000_000)],
    ["cut off", png(400, 300).subarray(0, 60)],
    [
      "of a thousand million pixels by its head",
      Buffer.concat([png(1, 1).subarray(0, 16), Buffer.from([0, 1, 0, 0, 0, 1, 0, 0]), png(1, 1).subarray(24)]),
    ],
  ])("one that is %s is replaced by its text", async (_, bytes) => {
    const pdf = await set(bytes);
    expect(pdf).not.toContain("/Subtype /Image");
    expect(pdf).toContain("%%EOF");
  });
});

test.each(["redHead", "letter", "web"] as const)("a document of the kind %s with nothing in it is set", (kind) => {
  const heads = {
    redHead: { kind: "redHead", issuers: [], suffix: "", number: "", signer: "" },
    letter: { kind: "letter", issuer: "", number: "" },
    web: { kind: "web", fields: [], address: "" },
  } as const;
  const bare = { title: "", addressees: "", body: [], attachments: [], signature: null, note: "", imprint: null, author: "", keywords: [] };
  expect(pages({ ...bare, head: heads[kind], madeAt: notice.madeAt })).toBe(1);
});

test("joint issuers stand over each other; 签发人 stands beside the number", () => {
  const head = {
    kind: "redHead",
    issuers: ["示例市工业和信息化局", "示例市财政局"],
    suffix: "文件",
    number: "示工信〔2026〕1号",
    signer: "张某",
  } as const;
  const one = pages({ ...notice, head: { ...head, issuers: head.issuers.slice(0, 1) } });
  expect(pages({ ...notice, head })).toBeGreaterThanOrEqual(one);
});
