const FULL_WIDTH = /[\uff01-\uff5e]/g;
const SPACE_LIKE = /[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/g;
const DASH_LIKE = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;

/**
 * The text with full-width letters, digits and signs as ASCII, every kind of space (also the invisible ones) as a blank
 * and every dash as a hyphen. Character for character: offsets in the result are offsets in the original.
 */
export const plainText = (text: string): string =>
  text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(SPACE_LIKE, " ")
    .replace(DASH_LIKE, "-");
