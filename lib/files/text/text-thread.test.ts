import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { toPdf } from "@/lib/documents/pdf";
import { readPictures } from "@/lib/documents/pictures";
import { notice, paragraph } from "@/lib/documents/testing/samples";
import { zipBytes } from "@/lib/documents/zip";
import { archive, SAMPLES } from "../testing/samples";
import { LONGEST_TEXT, type Reading } from "./reading";
import { handle } from "./text-thread";

const zip = (entries: Record<string, string>): Promise<Buffer> =>
  zipBytes(
    Object.entries(entries).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    new Date("2026-01-01T00:00:00Z"),
  );
const read = (extension: string, bytes: Uint8Array): Promise<Reading> => handle({ extension, bytes });
const words = ({ text }: Reading): string[] => text.split(/\s+/).filter((word) => word !== "");

describe("what a file says", () => {
  test("Word: body, table, head, foot, comment, and what a tracked change took away", async () => {
    const reading = await read(
      "docx",
      await zip({
        "word/document.xml": `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>关于印发</w:t></w:r><w:r><w:t>办法</w:t></w:r></w:p>
          <w:tbl><w:tr><w:tc><w:p><w:r><w:t>企业&amp;名称</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>金额</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
          <w:p><w:del><w:r><w:delText>原来的字</w:delText></w:r></w:del></w:p></w:body></w:document>`,
        "word/header1.xml": "<w:hdr><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>",
        "word/comments.xml": "<w:comments><w:comment><w:p><w:r><w:t>此处再核</w:t></w:r></w:p></w:comment></w:comments>",
        "word/settings.xml": "<w:settings><w:t>不是文字</w:t></w:settings>",
      }),
    );
    expect(reading.problem).toBeNull();
    expect(words(reading)).toEqual(["关于印发办法", "企业&名称", "金额", "原来的字", "此处再核", "内部资料"]);
  });

  test("Excel: shared, inline and computed cells of every sheet, numbers as they are kept", async () => {
    const reading = await read(
      "xlsx",
      await zip({
        "xl/sharedStrings.xml": "<sst><si><t>姓名</t></si><si><r><t>王</t></r><r><t>小明</t></r><rPh><t>wang</t></rPh></si></sst>",
        "xl/worksheets/sheet1.xml":
          '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>电话</t></is></c></row><row><c t="s"><v>1</v></c><c><v>13800138000</v></c></row></sheetData></worksheet>',
        "xl/worksheets/sheet10.xml": '<worksheet><sheetData><row><c t="str"><f>A1</f><v>第十页</v></c></row></sheetData></worksheet>',
        "xl/worksheets/sheet2.xml": '<worksheet><sheetData><row><c t="s"><v>99</v></c><c><v>2</v></c></row></sheetData></worksheet>',
      }),
    );
    expect(reading).toEqual({ text: "姓名 电话 \n王小明 13800138000 \n 2 \n第十页 \n", problem: null });
  });

  test("PowerPoint and OFD", async () => {
    const slides = await zip({
      "ppt/slides/slide2.xml": "<p:sld><a:p><a:r><a:t>第二页</a:t></a:r></a:p></p:sld>",
      "ppt/slides/slide1.xml": "<p:sld><a:p><a:r><a:t>第一页</a:t></a:r></a:p></p:sld>",
      "ppt/notesSlides/notesSlide1.xml": "<p:notes><a:p><a:r><a:t>备注</a:t></a:r></a:p></p:notes>",
    });
    expect(words(await read("pptx", slides))).toEqual(["第一页", "第二页", "备注"]);
    const ofd = await zip({
      "Doc_0/Pages/Page_0/Content.xml":
        "<ofd:Page><ofd:TextObject><ofd:TextCode>版式</ofd:TextCode><ofd:TextCode>文件</ofd:TextCode></ofd:TextObject></ofd:Page>",
    });
    expect(words(await read("ofd", ofd))).toEqual(["版式文件"]);
  });

  test("PDF", async () => {
    const document = { ...notice, body: [paragraph("专项资金管理办法如下。"), paragraph("第二条 本办法自发布之日起施行。")] };
    const pdf = toPdf(document, await readPictures(document, async () => null));
    const { text, problem } = await read("pdf", pdf);
    expect(problem).toBeNull();
    expect(text).toContain("专项资金管理办法如下。");
    expect(text).toContain("第二条 本办法自发布之日起施行。");
  });

  test.each([
    ["txt", Buffer.from("公开\u0000指南"), "公开 指南"],
    ["csv", SAMPLES.gb18030, "示例\n"],
  ])("%s", async (extension, bytes, text) => {
    expect(await read(extension, bytes)).toEqual({ text, problem: null });
  });
});

const LOCKED = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/O(${"o".repeat(32)})/U(${"u".repeat(32)})/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(aaaaaaaaaaaaaaaa)(aaaaaaaaaaaaaaaa)]>>
%%EOF`,
  "latin1",
);

/** One part that says it holds little and unpacks to a gigabyte. */
function bomb(name: string): Buffer {
  const bytes = archive([[name, ""]]);
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, "a"), { level: 9 });
  const nameBytes = Buffer.from(name);
  const [local, entry, end] = [Buffer.from(bytes.subarray(0, 30)), Buffer.alloc(46), Buffer.from(bytes.subarray(bytes.length - 22))];
  bytes.copy(entry, 0, 30 + nameBytes.length, 76 + nameBytes.length);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  end.writeUInt32LE(30 + nameBytes.length + packed.length, 16);
  return Buffer.concat([local, nameBytes, packed, entry, nameBytes, end]);
}

describe("what cannot be read is said, and nothing breaks", () => {
  test.each<[string, string, Uint8Array, RegExp]>([
    ["a damaged archive", "docx", Buffer.from("PK\u0003\u0004 nothing"), /损坏/],
    ["an archive that ends too early", "xlsx", Buffer.from(SAMPLES.docx.subarray(0, SAMPLES.docx.length - 40)), /损坏/],
    ["a file that unpacks to too much", "docx", bomb("word/document.xml"), /太大/],
    ["a locked PDF", "pdf", LOCKED, /密码/],
    ["a damaged PDF", "pdf", Buffer.from("%PDF-1.7\nnothing"), /损坏/],
    ["a picture", "jpg", SAMPLES.jpg, /图片/],
    ["an old document", "doc", SAMPLES.compound, /旧格式/],
    ["a film", "mp4", SAMPLES.mp4, /音视频/],
  ])("%s", async (_, extension, bytes, problem) => {
    const reading = await read(extension, bytes);
    expect(reading.text).toBe("");
    expect(reading.problem).toMatch(problem);
  });

  test("XML that is none gives what there is", async () => {
    expect(words(await read("docx", await zip({ "word/document.xml": "<w:p><w:t>前面</w:t><w:p" })))).toEqual(["前面"]);
  });

  test("of a book the beginning", async () => {
    const { text, problem } = await read("txt", Buffer.from("字".repeat(LONGEST_TEXT + 5)));
    expect([text.length, problem]).toEqual([LONGEST_TEXT, "文字太多，只读了前 20 万字"]);
  });
});
