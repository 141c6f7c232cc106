import { LAYOUT } from "../layout";

/** Word counts lengths in twentieths of a point, type sizes in half points. */
export const twips = (points: number): number => Math.round(points * 20);
export const twipsOfMm = (mm: number): number => Math.round((mm * 72 * 20) / 25.4);
export const halfPoints = (points: number): number => Math.round(points * 2);

export const PITCH = twips(LAYOUT.lines.pitch);
/** Rounded down, so that 28 characters fit the line. */
export const TRACKING = Math.floor(LAYOUT.tracking * 20);
const CHARACTER = twips(LAYOUT.size.body);

/** An indent of whole characters; LibreOffice takes the length, Word the characters. */
export const firstLine = (characters: number) => ({ firstLine: characters * CHARACTER, firstLineChars: characters * 100 });
export const rightIndent = (characters: number) => ({ end: Math.round(characters * CHARACTER), endChars: Math.round(characters * 100) });
export const leftIndent = (characters: number) => ({ start: Math.round(characters * CHARACTER), startChars: Math.round(characters * 100) });

/** Lines as high as the standard asks, whatever stands in them. */
export const exactLine = { line: PITCH, lineRule: "exact", before: 0, after: 0 } as const;
/** Lines that grow with what stands in them. */
export const freeLine = { line: 240, lineRule: "auto", before: 0, after: 0 } as const;
/** The style of small type, in tables: it keeps off the grid of the page (see `reproducible.ts`). */
export const SMALL_TEXT = "SmallText";
/** Its lines: what is not exact is stretched to the lines of the page. */
export const smallLine = (size: number) => ({ ...exactLine, line: twips(size * 1.35) }) as const;
