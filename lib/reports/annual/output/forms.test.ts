import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { bodySchema, bodyText } from "@/lib/disclosures/body";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { toDocx } from "@/lib/documents/docx/document";
import { toPdf } from "@/lib/documents/pdf";
import { readPictures } from "@/lib/documents/pictures";
import { tableGrid } from "@/lib/documents/table-grid";
import { unzip } from "@/lib/documents/testing/zip";
import { bodyBlocks } from "@/lib/portal/download/body-blocks";
import { checkReport } from "../check";
import { FORMAT_2021 } from "../format-2021";
import { readFigures } from "../read-figures";
import type { Finding } from "../tables";
import { reportBody } from "./body";
import { reportDocument } from "./document";
import { cellText, type ReportTable, reportTables } from "./grid";
import { reportJson } from "./json";
import { reportTitle } from "./parts";
import { reportWorkbook } from "./sheets";
import { busyYear, emptyYear } from "./testing/snapshot";

const HEADINGS = FORMAT_2021.headings;
const tablesOf = (snapshot: typeof busyYear): ReportTable[] => {
  const { section2, section3, section4 } = reportTables(snapshot);
  return [...section2, section3, section4];
};
/** Rows of the words in each table, without what is covered. */
const wordsOf = (tables: readonly ReportTable[]): string[][][] => tables.map(({ rows }) => rows.map((row) => row.map(cellText)));

test("the title names the agency and the year reported on", () => {
  expect(reportTitle(busyYear)).toBe("示例市工业和信息化局2022年政府信息公开工作年度报告");
});

describe("the text of the item", () => {
  const body = bodyFromHtml(reportBody(busyYear));

  test("keeps the six headings, every table with its merged cells, and the words, whatever cleans it", () => {
    expect(bodySchema.parse(body)).toEqual(body);
    const headings = body.content.flatMap((node) => (node.type === "heading" && node.attrs.level === 2 ? [node] : []));
    expect(headings.map((heading) => bodyText({ type: "doc", content: [heading] }))).toEqual(HEADINGS);
    const blocks = bodyBlocks(body, { origin: "", pictureOf: () => null });
    const drawn = blocks.flatMap((block) => (block.type === "table" ? [block] : []));
    expect(
      drawn.map(({ rows }) =>
        rows.map((row) =>
          row.map((cell) => cell.blocks.map((one) => ("runs" in one ? one.runs.map(({ text }) => text).join("") : "")).join("")),
        ),
      ),
    ).toEqual(wordsOf(tablesOf(busyYear)));
    expect(drawn.map(({ rows }) => rows.map((row) => row.map(({ columns, rows: down }) => [columns, down])))).toEqual(
      tablesOf(busyYear).map(({ rows }) => rows.map((row) => row.map((cell) => [cell.columns, cell.rows]))),
    );
    expect(drawn.map((table) => tableGrid(table).columns)).toEqual([4, 2, 2, 2, 10, 15]);
  });

  test("tells of a figure that was set by hand, and by whom it was is not the public's matter", () => {
    const text = bodyText(body);
    expect(text).toContain("第三部分“（一）予以公开·自然人”按办理记录统计为 5344，本报告为 5345。原因：一件纸质申请漏录，已补登。");
    expect(text).not.toContain("王芳");
  });

  test("names of agencies are text", () => {
    const hostile = { ...emptyYear, narrative: { ...emptyYear.narrative, section5: "<p>1 &lt; 2</p><script>alert(1)</script>" } };
    expect(bodyText(bodyFromHtml(reportBody(hostile)))).toContain("1 < 2");
    expect(bodyText(bodyFromHtml(reportBody(hostile)))).not.toContain("alert");
  });
});

/** Rows of the words in each table of a Word file; cells that only go on from above are left out. */
function wordTables(xml: string): string[][][] {
  const between = (text: string, tag: string): string[] =>
    [...text.matchAll(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, "gs"))].map(([part]) => part);
  return between(xml, "tbl").map((table) =>
    between(table, "tr").map((row) =>
      between(row, "tc")
        .filter((cell) => !/<w:vMerge w:val="continue"\/>/.test(cell))
        .map((cell) => [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("")),
    ),
  );
}

describe("Word", () => {
  test("holds every cell of every table, and the headings in their order", async () => {
    const document = reportDocument(busyYear);
    const files = unzip(await toDocx(document, await readPictures(document, async () => null)));
    const xml = files.get("word/document.xml") ?? "";
    expect(wordTables(xml)).toEqual(wordsOf(tablesOf(busyYear)));
    const headings = [...xml.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gs)].map(([part]) =>
      [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
    );
    expect(headings).toEqual(HEADINGS);
    expect(xml).toContain("更正说明（第2版，2023年3月2日）");
    expect(files.get("word/styles.xml")).toMatch(/w:styleId="SmallText".*?<w:snapToGrid w:val="0"\/><w:spacing/s);
  });
});

/** The words of each page, without blanks. */
async function pageWords(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, cMapUrl: "node_modules/pdfjs-dist/cmaps/", cMapPacked: true });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")));
  }
  await loading.destroy();
  return pages;
}
const squeezed = (text: string): string => text.replace(/[\s\u200b]/g, "");

test("a numbered sentence is no heading, a numbered heading is one", () => {
  const section6 = "<p>（一）本年度没有收取信息处理费。</p><p>（二）其他事项</p>";
  const { body } = reportDocument({ ...emptyYear, narrative: { ...emptyYear.narrative, section6 } });
  expect(body.slice(-2)).toEqual([
    { type: "paragraph", runs: [{ text: "（一）本年度没有收取信息处理费。" }] },
    { type: "heading", level: 2, runs: [{ text: "（二）其他事项" }] },
  ]);
});

describe("PDF", () => {
  test("holds every cell of every table in its order, each table whole on one page, tagged for those who cannot see it", async () => {
    const document = reportDocument(busyYear);
    const bytes = toPdf(document, await readPictures(document, async () => null));
    const pages = await pageWords(bytes);
    for (const { rows } of tablesOf(busyYear)) {
      // What goes over several rows is set after them.
      const wanted = rows.flatMap((row) => [
        row.flatMap((cell) => (cell.rows === 1 ? [cellText(cell)] : [])).join(""),
        ...row.flatMap((cell) => (cell.rows > 1 ? [cellText(cell)] : [])),
      ]);
      expect(pages.filter((page) => wanted.every((words) => page.includes(squeezed(words)))).length).toBe(1);
    }
    for (const heading of HEADINGS) expect(pages.join("")).toContain(heading);
    expect(pages[2]?.startsWith("三、收到和处理政府信息公开申请情况")).toBe(true);
    expect(bytes.toString("latin1")).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  });
});

describe("Excel", () => {
  test("has a sheet for each section, its tables as they are drawn, figures as numbers", async () => {
    const bytes = Buffer.from(await reportWorkbook(busyYear));
    const third = await readSheet(bytes, "三、依申请公开");
    const figures = third.slice(-25).map((row) => row.slice(3));
    expect(figures).toEqual(
      tablesOf(busyYear)[4]
        ?.rows.slice(3)
        .map((row) => row.flatMap((cell) => (cell.kind === "figure" ? [cell.figure] : []))),
    );
    expect(third.slice(-25)[4]?.slice(0, 3)).toEqual([null, "（三）不予公开", "1.属于国家秘密"]);
    const second = await readSheet(bytes, "二、主动公开");
    expect(second.at(-1)).toEqual(["行政事业性收费", 59237.2449, null, null]);
    expect(unzip(bytes).get("xl/worksheets/sheet2.xml")).toContain("<v>59237.2449</v>");
    const fourth = await readSheet(bytes, "四、复议诉讼");
    expect(fourth.at(-1)).toEqual([376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156]);
    const first = await readSheet(bytes, "一、总体情况");
    expect(first.slice(-5).map((row) => [row[0], row[3]])).toEqual([
      ["门户网站政府信息公开专栏", 30],
      ["门户网站其他信息", 1538],
      ["微信公众号", 720],
      ["政策解读", 3],
      ["合计", 2291],
    ]);
    expect((await readSheet(bytes, "五、问题和改进")).at(-1)?.[0]).toBe("下一步将加强培训。");
  });
});

describe("JSON", () => {
  test("has the keys and codes that other systems read, and is what the checks take", () => {
    const finding: Finding = { rule: "T3-COL", severity: "error", cells: ["table3.R1.C1"], expected: 0, found: 1, message: "不平" };
    const json = reportJson(busyYear, [finding]);
    expect(Object.keys(json)).toEqual(["agency", "year", "format", "section1", "table2", "table3", "table4", "previous", "findings"]);
    expect(json.table2?.["A8.r1"]).toEqual({ "A8.c1": "59237.2449" });
    expect(json.findings).toEqual([finding]);
    const { figures, format } = readFigures(Buffer.from(JSON.stringify(json)));
    expect(checkReport(figures, format).findings).toEqual(checkReport(busyYear.figures, FORMAT_2021).findings);
  });
});
