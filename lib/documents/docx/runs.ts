import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import { DOCX_FONTS, type FontRole, LATIN_FONT } from "../fonts";
import { LAYOUT } from "../layout";
import type { Run } from "../official";
import { halfPoints } from "./measures";

export interface Look {
  role: FontRole;
  /** in points */
  size: number;
  bold?: boolean;
  color?: string;
}

export const BODY_LOOK: Look = { role: "body", size: LAYOUT.size.body };

export const fontOf = (role: FontRole) => ({
  ascii: LATIN_FONT,
  hAnsi: LATIN_FONT,
  cs: LATIN_FONT,
  eastAsia: DOCX_FONTS[role],
  hint: "eastAsia" as const,
});

/** How a run looks where it differs from the text of the document: what is the same stays with the style, which keeps large tables small. */
export const lookOptions = (look: Look) => ({
  ...(look.role === BODY_LOOK.role ? {} : { font: fontOf(look.role) }),
  ...(look.size === BODY_LOOK.size ? {} : { size: halfPoints(look.size) }),
  ...(look.bold === true ? { bold: true } : {}),
  ...(look.color === undefined ? {} : { color: look.color }),
});

/** The same in full, for styles. */
export const fullLook = (look: Look) => ({ ...lookOptions(look), font: fontOf(look.role), size: halfPoints(look.size) });

/** Characters that XML cannot hold are dropped. */
const xmlText = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");

export const plain = (text: string, look: Look = BODY_LOOK): TextRun => new TextRun({ text: xmlText(text), ...lookOptions(look) });

export const lineBreak = (look: Look): TextRun => new TextRun({ break: 1, ...lookOptions(look) });

export const children = (runs: readonly Run[], look: Look): ParagraphChild[] => runs.map((run) => child(run, look));

function child(run: Run, look: Look): ParagraphChild {
  if (run.newLine) return lineBreak(look);
  const { bold, italic, underline, strike, script, link } = run;
  const options: IRunOptions = {
    text: xmlText(run.text),
    ...lookOptions({ ...look, role: italic ? "kai" : look.role }),
    ...(bold ? { bold: true } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(strike ? { strike: true } : {}),
    ...(script === "super" ? { superScript: true } : {}),
    ...(script === "sub" ? { subScript: true } : {}),
  };
  return link === undefined ? new TextRun(options) : new ExternalHyperlink({ link, children: [new TextRun(options)] });
}
