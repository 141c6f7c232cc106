import { pinyin } from "pinyin-pro";

const HAN = /\p{Script=Han}/u;

/** Sounds that many speakers and keyboards do not tell apart are written as one. */
const alike = (letters: string): string => letters.replace(/([zcs])h/g, "$1").replace(/([aei])ng/g, "$1n");

/** The syllable of each character of a text; null for what is not Chinese. Of a character with several readings the one that fits here. */
export function syllables(text: string): (string | null)[] {
  const chars = [...text];
  const read = pinyin(text, { toneType: "none", type: "array", v: true });
  return chars.map((char, at) => {
    const syllable = read[at];
    return HAN.test(char) && syllable !== undefined && /^[a-z]+$/.test(syllable) ? alike(syllable) : null;
  });
}

/** How a row of syllables is looked for: each whole. */
export const spaced = (parts: readonly (string | null)[]): string => ` ${parts.map((part) => part ?? "-").join(" ")} `;

/**
 * A title as it sounds, in three spellings, one a line: syllables apart ( zen fu xin xi ), together (zenfuxinxi), and the first
 * letters (zfxx). What is typed by ear is a piece of one of them.
 */
export function soundsOf(title: string): string {
  const han = [...title].filter((char) => HAN.test(char)).join("");
  const read = pinyin(han, { toneType: "none", type: "array", v: true });
  return [spaced(syllables(title)), alike(read.join("")), read.map((part) => part[0] ?? "").join("")].join("\n");
}

/** Latin letters as `soundsOf()` would have written them; null for anything that cannot be pinyin or first letters. */
export function typedSound(text: string): string | null {
  const letters = text
    .toLowerCase()
    .replaceAll("ü", "v")
    .replace(/[\s'’]/g, "");
  return /^[a-z]{3,60}$/.test(letters) ? letters : null;
}

/** As pieces to look for: as pinyin, and as first letters. */
export const pinyinPiece = alike;

/** The piece of a title that is typed by this sound, as pinyin or as first letters; null when there is none. */
export function heardAs(title: string, letters: string): string | null {
  const chars = [...title];
  const read = pinyin(title, { toneType: "none", type: "array", v: true });
  const wanted = alike(letters);
  for (let from = 0; from < chars.length; from++) {
    let sound = "";
    let initials = "";
    for (let to = from; to < chars.length && initials.length <= letters.length && HAN.test(chars[to] ?? ""); to++) {
      sound += read[to] ?? "";
      initials += read[to]?.[0] ?? "";
      if (alike(sound) === wanted || initials === letters) return chars.slice(from, to + 1).join("");
    }
  }
  return null;
}

/** The piece of a title that sounds as the text does; null when there is none, or the text has other signs than Chinese characters. */
export function soundsLike(title: string, text: string): string | null {
  const wanted = syllables(text);
  if (wanted.includes(null) || wanted.length < 2) return null;
  const read = syllables(title);
  const at = read.findIndex((_, from) => wanted.every((syllable, place) => read[from + place] === syllable));
  return at < 0 ? null : [...title].slice(at, at + wanted.length).join("");
}
