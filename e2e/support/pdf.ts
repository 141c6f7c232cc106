import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { line, samplePdf } from "@/lib/redaction/testing/pdfs";
import type { Upload } from "./item";

/** A PDF of one page whose lines are text, the first at the top. */
export function textPdf(name: string, lines: readonly string[]): Upload {
  const content = lines.map((text, index) => line(text, 20, 160 - index * 40)).join("\n");
  return { name, mimeType: "application/pdf", buffer: Buffer.from(samplePdf({ pages: [{ content }] })) };
}

/** All text that can be taken out of a PDF, without blanks. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await loading.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map(async (number) => (await document.getPage(number)).getTextContent()));
  await loading.destroy();
  return pages
    .flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : "")))
    .join("")
    .replace(/[\s\u200b]/g, "");
}
