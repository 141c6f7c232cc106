import { describe, expect, test, vi } from "vitest";
import { toDocx } from "./docx/document";
import type { OfficialDocument } from "./official";
import { readPictures } from "./pictures";
import { cell, notice, paragraph, pictureBlock, png, withBody } from "./testing/samples";
import { unzip } from "./testing/zip";

async function made(document: OfficialDocument, picture: Buffer | null = null): Promise<Map<string, string>> {
  return unzip(await toDocx(document, await readPictures(document, async () => picture)));
}
const main = async (document: OfficialDocument) => (await made(document)).get("word/document.xml") ?? "";
const textIn = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");

describe("the page", () => {
  test("is A4 with the margins, the 22 lines and the 28 characters a line of the standard", async () => {
    const files = await made(notice);
    const xml = files.get("word/document.xml") ?? "";
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1587"/);
    expect(xml).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
    expect(xml).toMatch(/<w:docGrid [^>]*w:type="lines"/);
    const [width, body] = [11906 - 1587 - 1474, 16 * 20];
    const spacing = Number(/<w:rPrDefault>.*?<w:spacing w:val="(-?\d+)"/s.exec(files.get("word/styles.xml") ?? "")?.[1]);
    expect(Math.floor(width / (body + spacing))).toBe(28);
  });

  test("has its number at the outer side, left on even pages", async () => {
    const files = await made(notice);
    expect(files.get("word/settings.xml")).toContain("evenAndOddHeaders");
    const footers = [...files].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(["left", "right"]);
    for (const xml of footers) expect(xml).toMatch(/— .*PAGE.* —/);
  });

  test("names the faces of the standard", async () => {
    const files = await made(withBody([{ type: "heading", level: 1, runs: [{ text: "一、总则" }] }]));
    const styles = files.get("word/styles.xml") ?? "";
    for (const face of ["仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体", "Times New Roman"]) expect(styles).toContain(face);
    expect(files.get("word/document.xml")).toContain("Heading1");
  });

  test("carries the moment of the document and not the clock", async () => {
    const core = (await made(notice)).get("docProps/core.xml") ?? "";
    expect(core.match(/2026-11-02T01:30:00Z/g)).toHaveLength(2);
    expect(core).toContain(notice.title);
  });
});

test("all parts of a document are in it, in their order", async () => {
  const text = textIn(await main(notice));
  const parts = [
    "示例市工业和信息化局文件",
    "示工信〔2026〕12号",
    "的通知",
    "主管部门：",
    "现将办法",
    "附件：1.",
    "申报表",
    "2026年11月2日",
    "（此件公开发布）",
    "抄送：市委办公室。",
    "2026年11月3日印发",
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("版记 stands at the foot of the last page", async () => {
  const xml = await main(notice);
  const placed = /<w:tblpPr [^>]*>/.exec(xml)?.[0] ?? "";
  expect(placed).toContain('w:vertAnchor="margin"');
  expect(placed).toContain('w:tblpYSpec="bottom"');
  expect(xml.lastIndexOf("<w:p>")).toBeGreaterThan(xml.lastIndexOf("</w:tbl>"));
});

test("the same document is the same file, links and pictures and all", async () => {
  const linked = { type: "paragraph", runs: [{ text: "网页", link: "https://example.gov.cn/" }] } as const;
  const quoted = paragraph('r:id="rIdabcdefghijklmnopqrstu" 不是链接');
  const document = withBody([pictureBlock("a".repeat(64)), linked, quoted]);
  const make = async () => toDocx(document, await readPictures(document, async () => png(40, 30)));
  const first = await make();
  await make();
  vi.useFakeTimers({ now: new Date("2030-01-01"), toFake: ["Date"] });
  const later = await make().finally(() => vi.useRealTimers());
  expect(later.equals(first)).toBe(true);
  const files = unzip(first);
  expect(files.get("word/document.xml")).toContain('r:id="rIdLink1"');
  expect(files.get("word/_rels/document.xml.rels")).toContain('Id="rIdLink1"');
  expect(textIn(files.get("word/document.xml") ?? "")).toContain("rIdabcdefghijklmnopqrstu");
});

test("text of people is text", async () => {
  const hostile = `<w:p/> & "x" ]]> {{ }} #evil \u0000\u0001\ud800 😀𠮷`;
  const files = await made({ ...withBody([paragraph(hostile)]), title: hostile, author: hostile });
  const xml = files.get("word/document.xml") ?? "";
  expect(xml).toContain("&lt;w:p/&gt; &amp; ");
  expect(xml).toContain("😀𠮷");
  for (const control of ["\u0000", "\u0001"]) expect(xml).not.toContain(control);
  expect(files.get("docProps/core.xml")).toContain("&lt;w:p/&gt;");
});

test("a table keeps its spans and repeats its head; rows stay whole", async () => {
  const rows = [
    [cell("县区", { rows: 2, header: true }), cell("产值", { columns: 2, header: true })],
    [cell("本月", { header: true }), cell("累计", { header: true })],
    ...Array.from({ length: 200 }, (_, index) => [cell(`区${index}`), cell("1"), cell("2")]),
  ];
  const xml = await main(withBody([{ type: "table", headerRows: 1, rows }]));
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
  expect(xml.match(/<w:vMerge w:val="(restart|continue)"\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  // The table itself and the cells of its head (one goes on below) stand in the middle, as in the PDF.
  expect(xml.match(/<w:tbl>.*?<\/w:tbl>/s)?.[0].match(/<w:jc w:val="center"\/>/g)).toHaveLength(6);
  expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(202);
});

test("a table that shall stay whole holds its rows together, in small type off the page's grid; a heading can begin a page", async () => {
  const rows = [[cell("一"), cell("二")], [cell("三", { columns: 2 })]];
  const xml = await main(
    withBody([
      { type: "heading", level: 1, runs: [{ text: "表" }], newPage: true },
      { type: "table", headerRows: 0, rows, whole: true, size: 9 },
    ]),
  );
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? "";
  // The last row holds on to nothing.
  expect(table.match(/<w:keepNext\/>/g)).toHaveLength(2);
  expect(table.match(/<w:pStyle w:val="SmallText"\/>/g)).toHaveLength(3);
  expect(table).toContain('<w:sz w:val="18"/>');
  expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/><w:keepNext\/>.*?<w:pageBreakBefore\/>/s);
});

describe("pictures", () => {
  const document = withBody([pictureBlock("a".repeat(64))]);

  test("are in it with their text", async () => {
    const files = await made(document, png(40, 30));
    expect([...files.keys()].some((name) => name.startsWith("word/media/"))).toBe(true);
    expect(files.get("word/document.xml")).toContain('descr="走势图"');
  });

  test.each([
    ["missing", null, "无法读取"],
    ["too large", png(10, 10, 10_000_000), "图片过大"],
    ["no picture", Buffer.from("GIF?"), "无法识别"],
  ])("one that is %s is replaced by its text", async (_, bytes, why) => {
    const files = await made(document, bytes);
    expect([...files.keys()].some((name) => name.startsWith("word/media/"))).toBe(false);
    expect(textIn(files.get("word/document.xml") ?? "")).toMatch(new RegExp(`［图片：走势图（.*${why}`));
  });
});

test.each(["letter", "web"] as const)("a %s has a head of its own", async (kind) => {
  const heads = {
    letter: { kind: "letter", issuer: "示例市工业和信息化局", number: "示工信函〔2026〕3号" },
    web: { kind: "web", fields: [{ label: "索引号", value: "11990100/2026-00012" }], address: "https://gxj.example.gov.cn/a.html" },
  } as const;
  const files = await made({ ...notice, head: heads[kind] });
  const xml = files.get("word/document.xml") ?? "";
  expect(textIn(xml)).toContain(kind === "letter" ? "示工信函〔2026〕3号" : "11990100/2026-00012");
  expect(xml.includes("<w:titlePg/>")).toBe(kind === "letter");
  if (kind === "web") expect(files.get("word/_rels/document.xml.rels")).toContain("https://gxj.example.gov.cn/a.html");
});
