const FULL_WIDTH = 0xfee0;
const BLANKS =
  "\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff";

/** What each letter is compared as. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, letter) => letter);
for (let letter = 0xff01; letter <= 0xff5e; letter++) FOLDED[letter] = letter - FULL_WIDTH;
for (const blank of BLANKS) FOLDED[blank.charCodeAt(0)] = 0x20;
for (let letter = 0; letter < 0x10000; letter++) {
  const small = FOLDED[letter] as number;
  if (small >= 0x41 && small <= 0x5a) FOLDED[letter] = small + 0x20;
}

/** Of a folded letter all that are compared as it, where there are others. */
const ALIKE = new Map<number, number[]>();
for (const [letter, folded] of FOLDED.entries()) if (folded !== letter) ALIKE.set(folded, [...(ALIKE.get(folded) ?? [folded]), letter]);

/** So few letters that no buffer is worth its making. */
const FEW = 24;

/** Letters as they are compared: full-width as ASCII, small, kinds of space as one. Character for character, so that places in the result are places in the text. */
export function fold(text: string): string {
  if (text.length <= FEW) return folded(text);
  const bytes = Buffer.allocUnsafeSlow(text.length * 2);
  bytes.write(text, "utf16le");
  const letters = new Uint16Array(bytes.buffer, 0, text.length);
  for (let at = 0; at < letters.length; at++) letters[at] = FOLDED[letters[at] as number] as number;
  return bytes.toString("utf16le");
}

function folded(text: string): string {
  let letters = "";
  for (let at = 0; at < text.length; at++) letters += String.fromCharCode(FOLDED[text.charCodeAt(at)] as number);
  return letters;
}

/** The source of a regular expression that finds a text in any spelling that is folded as it is; long texts need not be folded to be looked through. */
export const anySpelling = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const letter = FOLDED[text.charCodeAt(at)] as number;
    const alike = (ALIKE.get(letter) ?? [letter]).map((one) => `\\u${one.toString(16).padStart(4, "0")}`);
    return alike.length === 1 ? alike[0] : `[${alike.join("")}]`;
  }).join("");
