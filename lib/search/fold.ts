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

/** Letters as they are compared: full-width as ASCII, small, kinds of space as one. Character for character, so that places in the result are places in the text. */
export function fold(text: string): string {
  const bytes = Buffer.allocUnsafeSlow(text.length * 2);
  bytes.write(text, "utf16le");
  const letters = new Uint16Array(bytes.buffer, 0, text.length);
  for (let at = 0; at < letters.length; at++) letters[at] = FOLDED[letters[at] as number] as number;
  return bytes.toString("utf16le");
}
