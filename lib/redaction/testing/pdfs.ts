import type { RedactionBox } from "../boxes";

/** Small PDFs written by hand, so that a test can put anything into them. */
export interface SamplePage {
  /** content stream */
  readonly content: string;
  /** entries of the page beside the usual: /Rotate 90, /CropBox […], /Annots […] */
  readonly entries?: string;
  readonly box?: readonly [number, number, number, number];
}

export interface SamplePdf {
  readonly pages: readonly SamplePage[];
  /** more objects, from number 10 on */
  readonly objects?: readonly string[];
  /** entries of the catalogue */
  readonly catalogue?: string;
  readonly info?: string;
  /** entries of the trailer: /Encrypt … */
  readonly trailer?: string;
}

const FIRST_FREE = 10;

/** Small, so that drawing it takes no time. */
const SAMPLE_PAGE = [300, 200] as const;

/** Objects: 1 catalogue, 2 pages, 3 and 4 fonts (Helvetica, and a Chinese one that is not embedded), 5 properties, 10… yours, then the pages. */
export function samplePdf({ pages, objects = [], catalogue = "", info = "", trailer = "" }: SamplePdf): Uint8Array {
  const start = FIRST_FREE + objects.length;
  const all = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R${catalogue}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${start + index * 2} 0 R`).join(" ")}]>>`],
    [3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"],
    [4, "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>"],
    [5, `<<${info}>>`],
    [
      6,
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>",
    ],
    [
      7,
      "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>",
    ],
  ]);
  for (const [index, body] of objects.entries()) all.set(FIRST_FREE + index, body);
  pages.forEach(({ content, entries = "", box = [0, 0, ...SAMPLE_PAGE] }, index) => {
    const at = start + index * 2;
    all.set(
      at,
      `<</Type/Page/Parent 2 0 R/MediaBox[${box.join(" ")}]/Contents ${at + 1} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/ExtGState<</Half<</ca 0.9>>>>>>${entries}>>`,
    );
    all.set(at + 1, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
  });
  let text = "%PDF-1.7\n";
  const places = new Map<number, number>();
  for (const [number, body] of all) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...all.keys()) + 1;
  const table = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? "0000000000 65535 f \n" : `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const end = `xref\n0 ${size}\n${table.join("")}trailer\n<</Size ${size}/Root 1 0 R/Info 5 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text + end, "latin1"));
}

/** A line of text at a place, Latin or Chinese. */
export const line = (text: string, x: number, y: number, size = 16): string =>
  /^[ -~]*$/.test(text)
    ? `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`
    : `BT /F2 ${size} Tf ${x} ${y} Td <${Buffer.from(text, "utf16le").swap16().toString("hex")}> Tj ET`;

/** A string as a PDF writes it in UTF-16. */
export const pdfString = (text: string): string => `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

/** The fraction of a sample's page at which a line of `size` points written at (x, y) stands. */
export function boxAround(page: number, x: number, y: number, lineWidth: number, ground = "secret", size = 16): RedactionBox {
  const [width, height] = SAMPLE_PAGE;
  return {
    page,
    x: (x - 2) / width,
    y: (height - y - size) / height,
    width: (lineWidth + 4) / width,
    height: (size * 1.3) / height,
    ground,
  };
}
