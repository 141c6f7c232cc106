/** 发文字号: 机关代字, year in 〔〕, number without leading zeros, 号 (GB/T 9704—2012, 7.2.5): 乌工信发〔2022〕15号. */
export const DOC_NO = /^[\u4e00-\u9fa5]{1,14}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/;

const LOOSE = /^([\u4e00-\u9fa5]{1,14})[〔[［【（({｛〖「<《]?((?:19|20)\d{2})[〕\]］】）)}｝〗」>》]?(?:年)?第?0*([1-9]\d{0,4})号?$/;
const BRACKETED = /[〔[［【（({｛〖「<《].*[〕\]］】）)}｝〗」>》]/;

/**
 * The 发文字号 that was probably meant, in its proper form (乌工信发[2022] 015 号 → 乌工信发〔2022〕15号), or null when
 * the text cannot be read as one. To be offered, not set: the number belongs to the document.
 */
export function normaliseDocNo(text: string): string | null {
  const compact = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[\s\u200b\ufeff]/g, "");
  if (DOC_NO.test(compact)) return compact;
  const match = BRACKETED.test(compact) ? LOOSE.exec(compact) : null;
  return match === null ? null : `${match[1]}〔${match[2]}〕${match[3]}号`;
}

/** What is wrong with a 发文字号 and how to write it, for the field's error; null when it is right or empty. */
export function docNoProblem(text: string): string | null {
  if (text === "" || DOC_NO.test(text)) return null;
  const meant = normaliseDocNo(text);
  return meant === null
    ? "发文字号应由机关代字、年份、序号组成，例如“示工信发〔2022〕15号”。"
    : `发文字号的年份用六角括号〔〕，序号不编虚位、不加“第”字，应为“${meant}”。`;
}
