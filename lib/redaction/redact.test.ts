import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import type { RedactionBox } from "./boxes";
import { imageSegments } from "./exif";
import { type Proof, proveRedaction } from "./prove";
import { type RedactionOrder, redact } from "./redact";
import { openSource } from "./source";
import { photo, withExif, withText } from "./testing/images";
import { boxAround, line, pdfString, type SamplePdf, samplePdf } from "./testing/pdfs";

const stamps = { secret: "第十四条", person: "第十五条" };
const order = (boxes: readonly RedactionBox[], title = "分配表"): RedactionOrder => ({ boxes, stamps, title });

const NAME = "张小明";
const page = { content: [line("2026 list", 20, 160), line(`联系人${NAME}电话`, 20, 120), line("SECRET-4711", 20, 80)].join("\n") };
/** Over the name, and over the number. */
const boxes = [boxAround(1, 68, 120, 48, "person"), boxAround(1, 20, 80, 112)];

async function made(bytes: Uint8Array, what: RedactionOrder): Promise<{ result: Buffer; proof: Proof }> {
  const source = await openSource(bytes);
  const result = await redact(source, what).finally(() => source.close());
  return { result, proof: await proveRedaction(bytes, result, what) };
}

const faultsOf = ({ checks }: Proof) =>
  Object.fromEntries(checks.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => [name, faults.join("")]));
const refused = (bytes: Uint8Array) =>
  openSource(bytes).then(
    () => "opened",
    (error: Error) => error.message,
  );

/** How dark a spot of a drawn page is, 0 black to 255 white. */
async function lightAt(bytes: Uint8Array, x: number, y: number, number = 1): Promise<number> {
  const source = await openSource(bytes);
  const canvas = await source.draw(number, 1);
  await source.close();
  return canvas.getContext("2d").getImageData(Math.round(x * canvas.width), Math.round(y * canvas.height), 1, 1).data[0] ?? -1;
}

describe("a PDF", () => {
  const attachment = "<</Type/EmbeddedFile/Length 8>>\nstream\nSECRET-4\nendstream";
  const rich: SamplePdf = {
    pages: [{ ...page, entries: "/Annots[13 0 R 14 0 R]" }, { content: line("page two", 20, 120) }],
    catalogue: `/Names<</EmbeddedFiles<</Names[(a.txt) 11 0 R]>>/JavaScript<</Names[(j) 12 0 R]>>>>/OpenAction 12 0 R/Outlines 15 0 R/OCProperties<</OCGs[17 0 R]/D<</Order[17 0 R]>>>>/AcroForm<</Fields[14 0 R]>>`,
    info: `/Title ${pdfString(`${NAME}的材料`)}/Author(SECRET-4711)/Producer(Word)`,
    objects: [
      attachment,
      "<</Type/Filespec/F(a.txt)/EF<</F 10 0 R>>>>",
      "<</S/JavaScript/JS(app.alert\\('SECRET-4711'\\))>>",
      `<</Type/Annot/Subtype/Text/Rect[70 120 90 140]/Contents ${pdfString(`${NAME}的手机`)}>>`,
      "<</Type/Annot/Subtype/Widget/FT/Tx/T(tel)/V(SECRET-4711)/Rect[200 20 280 40]>>",
      "<</Type/Outlines/First 16 0 R/Last 16 0 R/Count 1>>",
      `<</Title ${pdfString(NAME)}/Parent 15 0 R/Dest[20 0 R/Fit]>>`,
      "<</Type/OCG/Name(Layer)>>",
    ],
  };
  const bytes = samplePdf(rich);

  test("says what it holds beside its pages", async () => {
    const source = await openSource(bytes);
    const hidden = await source.hidden();
    await source.close();
    for (const part of ["1 个附件", "JavaScript", "批注", "表单", "书签", "图层", "文档属性"]) expect(hidden.join("、")).toContain(part);
  });

  test("is rebuilt from pictures: nothing of what is withheld is left in it, and that is proved", async () => {
    const { result, proof } = await made(bytes, order(boxes));
    expect(faultsOf(proof)).toEqual({});
    expect(proof.holds).toBe(true);
    expect(proof.withheldPieces).toBeGreaterThanOrEqual(2);
    const raw = result.toString("latin1");
    for (const trace of ["SECRET", "Annot", "JavaScript", "EmbeddedFile", "Outlines", "OCG", "Font", "Author", "Producer"])
      expect(raw).not.toContain(trace);
    // Black where the name stood, white beside it, the second page untouched.
    expect(await lightAt(result, boxes[0]?.x ?? 0, (boxes[0]?.y ?? 0) + 0.002)).toBeLessThan(30);
    expect(await lightAt(result, 0.9, 0.5)).toBeGreaterThan(250);
    const again = await openSource(result);
    expect(again.pages).toEqual([
      { width: expect.closeTo(300, 0), height: expect.closeTo(200, 0) },
      { width: expect.closeTo(300, 0), height: expect.closeTo(200, 0) },
    ]);
    await again.close();
  });

  test("the same order makes the same bytes", async () => {
    const [first, second] = [await made(bytes, order(boxes)), await made(bytes, order(boxes))];
    expect(first.result.equals(second.result)).toBe(true);
  });

  test("a title that gives away what is withheld is noticed", async () => {
    const { proof } = await made(bytes, order(boxes, `关于${NAME}的答复`));
    expect(faultsOf(proof)).toEqual({ bytes: "文件的字节里还有被遮盖的文字。" });
  });

  test("the same name where no box is, is pointed out", async () => {
    const twice = samplePdf({ pages: [page, { content: line(`经办人 ${NAME}`, 20, 60) }] });
    const { proof } = await made(twice, order(boxes));
    expect(proof.holds).toBe(true);
    expect(proof.elsewhere).toEqual([{ text: NAME, page: 2 }]);
  });

  // Where a line at (20, 80), 112 points long, stands on the page as it is shown.
  const text = line("SECRET-4711", 20, 80);
  test.each([
    [
      "turned by 90 degrees",
      { content: text, entries: "/Rotate 90" },
      { x: 76 / 200, y: 18 / 300, width: 24 / 200, height: 118 / 300 },
      [200, 300],
    ],
    [
      "turned by 180 degrees",
      { content: text, entries: "/Rotate 180" },
      { x: 166 / 300, y: 76 / 200, width: 118 / 300, height: 24 / 200 },
      [300, 200],
    ],
    [
      "with a crop box",
      { content: text, entries: "/CropBox[10 60 160 120]" },
      { x: 8 / 150, y: 22 / 60, width: 118 / 150, height: 24 / 60 },
      [150, 60],
    ],
    [
      "of the size of a wall",
      { content: line("SECRET-4711", 100, 650, 400), box: [0, 0, 14400, 3000] as const },
      { x: 90 / 14400, y: 1950 / 3000, width: 3200 / 14400, height: 560 / 3000 },
      [14400, 3000],
    ],
  ])("a page %s is redacted where it shows", async (_, sample, place, [width, height]) => {
    const turned = samplePdf({ pages: [sample] });
    const { result, proof } = await made(turned, order([{ page: 1, ground: "secret", ...place }]));
    expect(faultsOf(proof)).toEqual({});
    expect(proof.withheldPieces).toBe(1);
    const again = await openSource(result);
    expect(Math.abs((again.pages[0]?.width ?? 0) - (width ?? 0))).toBeLessThan(2);
    expect(Math.abs((again.pages[0]?.height ?? 0) - (height ?? 0))).toBeLessThan(2);
    await again.close();
  });
});

describe("a redaction that is none is caught", () => {
  const original = samplePdf({ pages: [page] });
  const what = order(boxes);
  const black = boxes
    .map(({ x, y, width, height }) => `${x * 300} ${200 - (y + height) * 200} ${width * 300} ${height * 200} re f`)
    .join("\n");
  const proofOf = async (result: Uint8Array) => faultsOf(await proveRedaction(original, result, what));

  test("a black rectangle drawn over the text", async () => {
    const faults = await proofOf(samplePdf({ pages: [{ content: `${page.content}\n0 g ${black}` }] }));
    expect(faults.text).toContain("第 1 页的遮盖处下面还能读出文字");
    expect(faults.text).toContain("结果里还能读出被遮盖的文字");
    for (const name of ["structure", "bytes", "independence"]) expect(Object.keys(faults)).toContain(name);
  });

  test("the file as it was", async () => {
    const faults = await proofOf(original);
    expect(faults.pixels).toContain("没有被完全盖住");
    expect(faults.text).toBeDefined();
  });

  test("a rectangle that lets something through", async () => {
    const faults = await proofOf(samplePdf({ pages: [{ content: `${page.content}\n/Half gs 0 g ${black}` }] }));
    expect(faults.pixels).toContain("没有被完全盖住");
  });

  test("the right pictures, with the words in the properties or behind the end", async () => {
    const source = await openSource(original);
    const good = await redact(source, what);
    await source.close();
    expect(await proofOf(good)).toEqual({});
    for (const extra of [
      Buffer.from(`\n% ${NAME}`),
      Buffer.from("\n% SECRET-4711"),
      Buffer.from(`\n% ${Buffer.from(NAME, "utf16le").toString("hex")}`),
    ]) {
      const faults = await proofOf(Buffer.concat([good, extra]));
      expect(Object.keys(faults)).toEqual(["bytes", "independence"]);
    }
  });

  test("a page too few", async () => {
    const two = samplePdf({ pages: [page, page] });
    const source = await openSource(original);
    const one = await redact(source, what);
    await source.close();
    expect(faultsOf(await proveRedaction(two, one, what)).pages).toContain("原件有 2 页，结果有 1 页");
  });
});

describe("files that cannot be redacted say why", () => {
  test.each([
    [
      "encrypted",
      samplePdf({
        pages: [page],
        trailer:
          "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<0000000000000000000000000000000000000000000000000000000000000000>/U<1111111111111111111111111111111111111111111111111111111111111111>>>",
      }),
      /设有密码/,
    ],
    ["cut off at its beginning", samplePdf({ pages: [page] }).subarray(0, 60), /已损坏/],
    ["of nothing but its first line", Buffer.from("%PDF-1.7\nnothing"), /已损坏/],
    ["no PDF at all", Buffer.from("hello"), /只能遮盖 PDF、PNG 和 JPEG/],
    ["empty", new Uint8Array(0), /只能遮盖/],
    ["of 2,000 pages", samplePdf({ pages: Array.from({ length: 2000 }, () => ({ content: "" })) }), /文件有 2000 页，一次最多遮盖 300 页/],
    ["a PNG cut off", createCanvas(300, 300).toBuffer("image/png").subarray(0, 40), /无法作为 PNG/],
    ["a JPEG of noise", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(50, 7)]), /无法作为 JPEG/],
    ["a PNG of 100,000 × 100,000 by its head", bigPng(), /像素/],
  ])("%s", async (_, bytes, words) => {
    expect(await refused(bytes)).toMatch(words);
  });

  test.each([
    ["none", [], /还没有遮盖框/],
    ["off the page", [{ ...boxAround(1, 20, 80, 10), x: 1.2 }], /第 1 处遮盖框在第 1 页的页面之外/],
    ["on a page that is not there", [{ ...boxAround(1, 20, 80, 10), page: 9 }], /在第 9 页，但文件只有 1 页/],
    ["without size", [{ ...boxAround(1, 20, 80, 10), width: 0 }], /没有大小/],
    ["of no number", [{ ...boxAround(1, 20, 80, 10), y: Number.NaN }], /不是数字/],
    ["without ground", [{ ...boxAround(1, 20, 80, 10), ground: "other" }], /没有选择不予公开的依据/],
    ["more than can be meant", Array.from({ length: 2001 }, () => boxAround(1, 20, 80, 10)), /超过 2000 处/],
  ])("boxes: %s", async (_, wrong, words) => {
    const source = await openSource(samplePdf({ pages: [page] }));
    await expect(redact(source, order(wrong))).rejects.toThrow(words);
    await source.close();
  });

  test("a box that reaches beyond the page is cut to it", async () => {
    const { proof } = await made(
      samplePdf({ pages: [page] }),
      order([{ page: 1, x: -0.5, y: -0.5, width: 3, height: 3, ground: "secret" }]),
    );
    expect(proof.holds).toBe(true);
    expect(proof.withheldPieces).toBe(3);
  });
});

describe("a picture", () => {
  const box: RedactionBox = { page: 1, x: 0.02, y: 0.05, width: 0.6, height: 0.3, ground: "person" };

  test("comes out without what the camera wrote into it, upright, and covered", async () => {
    const jpeg = withExif(photo(400, 240, "SECRET 4711").toBuffer("image/jpeg", 95), 6);
    const source = await openSource(jpeg);
    expect(source.pages).toEqual([{ width: 240, height: 400 }]);
    expect((await source.hidden()).join()).toContain("GPS");
    await source.close();
    // Upright, the text runs down the right side.
    const { result, proof } = await made(jpeg, order([{ page: 1, x: 0.6, y: 0.02, width: 0.4, height: 0.8, ground: "person" }]));
    expect(faultsOf(proof)).toEqual({});
    expect(imageSegments(result)).toEqual([]);
    expect(result.includes("GPS")).toBe(false);
    const image = await loadImage(result);
    expect([image.width, image.height]).toEqual([240, 400]);
    expect(await lightAt(result, 0.95, 0.05)).toBeLessThan(40);
    expect(await lightAt(result, 0.2, 0.9)).toBeGreaterThan(120);
  });

  test("a PNG loses its comments and what is hung on behind its end", async () => {
    const png = withText(photo(400, 240, "SECRET 4711").toBuffer("image/png"), "SECRET-4711");
    const { result, proof } = await made(png, order([box]));
    expect(faultsOf(proof)).toEqual({});
    expect(result.includes("SECRET")).toBe(false);
    expect(faultsOf(await proveRedaction(png, withText(result, "x"), order([box]))).structure).toContain("tEXt");
  });

  test("a scan in a PDF is kept small, and covered all the same", async () => {
    const scan = photo(1200, 800, "SECRET 4711").toBuffer("image/jpeg", 90);
    const bytes = samplePdf({
      pages: [{ content: "q 300 0 0 200 0 0 cm /S Do Q", entries: "/Resources<</XObject<</S 10 0 R>>>>" }],
      objects: [
        `<</Type/XObject/Subtype/Image/Width 1200/Height 800/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${scan.length}>>\nstream\n${scan.toString("latin1")}\nendstream`,
      ],
    });
    const { result, proof } = await made(bytes, order([box]));
    expect(faultsOf(proof)).toEqual({});
    expect(result.byteLength).toBeLessThan(1_500_000);
    expect(result.toString("latin1")).toContain("DCTDecode");
  });
});

function bigPng(): Buffer {
  const png = Buffer.from(createCanvas(1, 1).toBuffer("image/png"));
  png.writeUInt32BE(100_000, 16);
  png.writeUInt32BE(100_000, 20);
  return png;
}
