import { GlobalFonts } from "@napi-rs/canvas";
import { fontFolders } from "@/lib/documents/fonts";

const OPEN_FACE = "NotoSerifSC_400Regular.ttf";

/** The face of what is printed on the boxes. */
export const STAMP_FACE = "Gongkai Redaction";

/**
 * Loads the open face, once. It also stands in for Chinese faces that a PDF names and does not bring with it: the reader asks for them
 * by these general names, and a page must look the same on every machine.
 */
export function loadFaces(): void {
  if (GlobalFonts.has(STAMP_FACE)) return;
  const folder = fontFolders().find((one) => one.endsWith("400Regular"));
  for (const name of [STAMP_FACE, "sans-serif", "serif", "monospace"]) GlobalFonts.registerFromPath(`${folder}/${OPEN_FACE}`, name);
}
