import { INDEX_NUMBER } from "@/lib/disclosures/index-number";

const DOC_NO = /^(\p{Script=Han}{1,14})[〔[［【（({<《]?((?:19|20)\d{2})[〕\]］】）)}>》]?年?(?:第)?0*([1-9]\d{0,4})号?$/u;

const compact = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/[\s\u200b\ufeff]/g, "");

/** A 发文字号 by what identifies it, whatever brackets, blanks, 第 or 号 it is written with: 示工信发 2022 15. Null when it is none. */
export function numberKey(text: string): string | null {
  if (text.length > 60) return null;
  const match = DOC_NO.exec(compact(text));
  return match === null ? null : `${match[1]} ${match[2]} ${match[3]}`;
}

/** The 索引号 that was typed, in its proper form, or null. */
export function typedIndexNo(text: string): string | null {
  const written = text.length > 60 ? "" : compact(text).toUpperCase();
  return INDEX_NUMBER.test(written) ? written : null;
}

/** A number as a word by which an entry is looked up; no word of a text is written so. */
export const numberWord = (number: string): string => `№ ${number}`;
