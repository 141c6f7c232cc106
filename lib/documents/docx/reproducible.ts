import { readZip, zipBytes } from "../zip";
import { SMALL_TEXT } from "./measures";

/**
 * The package gives links random names, counts pictures over all documents of a process and writes the clock into the archive. The same
 * document shall be the same file, so that its fingerprint can be compared: names and numbers are given anew, in the order of the text.
 */
export async function reproducible(docx: Buffer, madeAt: string): Promise<Buffer> {
  const links = new Map<string, string>();
  const linkName = (random: string): string => {
    const name = links.get(random) ?? `rIdLink${links.size + 1}`;
    links.set(random, name);
    return name;
  };
  const entries = readZip(docx).map(({ name, bytes }) => {
    if (name === "word/styles.xml") return { name, bytes: Buffer.from(offTheGrid(bytes.toString("utf8")), "utf8") };
    if (name !== "word/document.xml" && name !== "word/_rels/document.xml.rels") return { name, bytes };
    let pictures = 0;
    const text = bytes
      .toString("utf8")
      // Quotation marks in the text of people are never preceded by a tag's beginning.
      .replace(
        /(<(?:Relationship|w:hyperlink) [^<>]*?\b(?:Id|r:id)=")(rId[\w-]{21})"/g,
        (_, before, random) => `${before}${linkName(random)}"`,
      )
      .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++pictures}"`);
    return { name, bytes: Buffer.from(text, "utf8") };
  });
  return zipBytes(entries, new Date(madeAt));
}

/** The package has no word for it: small type keeps off the lines of the page. */
const offTheGrid = (styles: string): string =>
  styles.replace(new RegExp(`w:styleId="${SMALL_TEXT}".*?<w:pPr>`, "s"), (style) => `${style}<w:snapToGrid w:val="0"/>`);
