import type { PageSize } from "./boxes";
import type { Picture } from "./picture";

export interface PicturePage {
  /** in points */
  readonly size: PageSize;
  readonly picture: Picture;
  /** for those who cannot see it */
  readonly words: string;
}

/**
 * A PDF whose every page is one picture. Written out object by object, so that it can hold nothing else: no text, no font, no
 * annotation, attachment, layer or script, no metadata but a title. The same pages are the same bytes.
 */
export function picturePdf(pages: readonly PicturePage[], title: string): Buffer {
  const objects: Buffer[] = [];
  // Catalogue, page tree, structure, its index, the document's element and the properties come first; four objects a page follow.
  const first = 7;
  const of = (index: number) => ({
    page: first + index * 4,
    content: first + index * 4 + 1,
    image: first + index * 4 + 2,
    figure: first + index * 4 + 3,
  });
  const all = (what: "page" | "figure") => pages.map((_, index) => `${of(index)[what]} 0 R`).join(" ");
  objects.push(
    text(
      "<</Type/Catalog/Pages 2 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R/ViewerPreferences<</DisplayDocTitle true>>>>",
    ),
    text(`<</Type/Pages/Count ${pages.length}/Kids[${all("page")}]>>`),
    text(`<</Type/StructTreeRoot/K 5 0 R/ParentTree 4 0 R/ParentTreeNextKey ${pages.length}>>`),
    text(`<</Nums[${pages.map((_, index) => `${index}[${of(index).figure} 0 R]`).join(" ")}]>>`),
    text(`<</Type/StructElem/S/Document/P 3 0 R/K[${all("figure")}]>>`),
    text(`<</Title ${unicode(title)}>>`),
  );
  pages.forEach(({ size, picture, words }, index) => {
    const { page, content, image } = of(index);
    const [width, height] = [round(size.width), round(size.height)];
    const drawing = text(`/Figure<</MCID 0>>BDC q ${width} 0 0 ${height} 0 0 cm/P Do Q EMC`);
    objects.push(
      text(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${content} 0 R/Resources<</XObject<</P ${image} 0 R>>>>/StructParents ${index}/Tabs/S>>`,
      ),
      stream("", drawing),
      stream(
        `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/${picture.colours}/BitsPerComponent 8/Filter/${picture.filter}`,
        picture.data,
      ),
      text(`<</Type/StructElem/S/Figure/P 5 0 R/Pg ${page} 0 R/K 0/Alt ${unicode(words)}/A<</O/Layout/BBox[0 0 ${width} ${height}]>>>>`),
    );
  });
  return file(objects);
}

/** Bodies, the table of where they stand, and the trailer. */
function file(objects: readonly Buffer[]): Buffer {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  let at = pieces[0]?.byteLength ?? 0;
  const places = objects.map((body, index) => {
    const place = at;
    const piece = Buffer.concat([text(`${index + 1} 0 obj\n`), body, text("\nendobj\n")]);
    pieces.push(piece);
    at += piece.byteLength;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  pieces.push(
    text(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

const text = (words: string): Buffer => Buffer.from(words, "latin1");
const stream = (entries: string, data: Buffer): Buffer =>
  Buffer.concat([text(`<<${entries}/Length ${data.byteLength}>>\nstream\n`), data, text("\nendstream")]);
const round = (length: number): number => Math.round(length * 10_000) / 10_000;

/** A string as UTF-16 with its mark, in hexadecimal, so that nothing in it needs escaping. */
const unicode = (words: string): string => `<FEFF${Buffer.from(words, "utf16le").swap16().toString("hex").toUpperCase()}>`;
