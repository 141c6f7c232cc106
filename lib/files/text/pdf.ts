import path from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Gathered, Unreadable } from "./reading";

const MOST_PAGES = 500;

const beside = (folder: string): string => `${path.join(process.cwd(), "node_modules/pdfjs-dist", folder)}${path.sep}`;

/** The text layer, page by page. A scan has none. */
export async function readPdf(bytes: Buffer, into: Gathered): Promise<string | null> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    // For fonts whose characters are named by a table of Adobe's, as Chinese ones often are.
    cMapUrl: beside("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: beside("standard_fonts"),
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    for (let number = 1; number <= Math.min(MOST_PAGES, document.numPages); number++) {
      const page = await document.getPage(number);
      for (const item of (await page.getTextContent()).items) if ("str" in item) into.add(item.hasEOL ? `${item.str}\n` : item.str);
      into.add("\n");
      page.cleanup();
    }
    if (into.text.trim() === "") return "没有文字，可能是扫描件";
    return document.numPages > MOST_PAGES ? `页数太多，只读了前 ${MOST_PAGES} 页` : null;
  } catch (error) {
    throw unreadable(error);
  } finally {
    await task.destroy();
  }
}

function unreadable(error: unknown): unknown {
  switch ((error as { name?: unknown }).name) {
    case "PasswordException":
      return new Unreadable("文件加了密码，读不出文字");
    case "InvalidPDFException":
    case "FormatError":
      return new Unreadable("文件已损坏，读不出文字");
    default:
      return error;
  }
}
