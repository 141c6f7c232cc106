/**
 * 索引号, the number by which an item is quoted. There is no national rule for its form: each place sets its own, so the form is
 * a setting. What is common to all is the agency's code, the year and a serial number of five digits. It is given when
 * an item first becomes public, and is never reused or changed.
 */
export const DEFAULT_INDEX_PATTERN = "{uscc}/{yyyy}-{nnnnn}";

/** What every 索引号 looks like: code of 9 to 18, slash, year or year and month, hyphen, 5 or 6 digits. */
export const INDEX_NUMBER = /^[0-9A-Z-]{9,18}\/\d{4}(?:\d{2})?-\d{5,6}$/;

const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const PLACEHOLDER = /\{(uscc|org|yyyy|mm|nnnnn)\}/g;

export type IndexNumberParts = {
  /** See `indexPatternProblem`; the default is `{uscc}/{yyyy}-{nnnnn}`. */
  readonly pattern?: string;
  /** 统一社会信用代码 of the agency. */
  readonly uscc: string;
  /** The year in which the number is given; the sequence runs by it. */
  readonly year: number;
  /** The month, for patterns with `{mm}`. */
  readonly month?: number;
  /** From 1; past 99999 the number grows to six digits. */
  readonly sequence: number;
};

/**
 * Writes a 索引号: `11150300000000019K/2022-00015`. Placeholders: `{uscc}`, `{org}` (组织机构代码, the 9th to 17th character of
 * the uscc), `{yyyy}`, `{mm}`, `{nnnnn}`; anything else stands as it is, such as a unit's own number.
 * Throws a RangeError when a part or the result is out of form.
 */
export function formatIndexNumber(parts: IndexNumberParts): string {
  const { pattern = DEFAULT_INDEX_PATTERN, uscc, year, month, sequence } = parts;
  if (!CREDIT_CODE.test(uscc)) throw new RangeError(`not a 统一社会信用代码: ${uscc}`);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`not a year: ${year}`);
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 999_999) throw new RangeError(`not a serial number: ${sequence}`);
  if (pattern.includes("{mm}") && !(month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12)) {
    throw new RangeError(`not a month: ${month}`);
  }
  const values: Readonly<Record<string, string>> = {
    uscc,
    org: uscc.slice(8, 17),
    yyyy: String(year),
    mm: String(month).padStart(2, "0"),
    nnnnn: String(sequence).padStart(5, "0"),
  };
  const written = pattern.replace(PLACEHOLDER, (placeholder, name: string) => values[name] ?? placeholder);
  if (!INDEX_NUMBER.test(written)) throw new RangeError(`the pattern ${pattern} makes no 索引号: ${written}`);
  return written;
}

/** Why a pattern cannot be used, for the settings form; null when it can. */
export function indexPatternProblem(pattern: string): string | null {
  if (pattern.split("{nnnnn}").length !== 2) return "格式中必须有且只有一个 {nnnnn}（流水号）。";
  if (pattern.split("{yyyy}").length !== 2) return "格式中必须有且只有一个 {yyyy}（年份）：流水号每年从 1 编起，没有年份会重号。";
  try {
    formatIndexNumber({ pattern, uscc: "11150300000000019K", year: 2022, month: 1, sequence: 1 });
    return null;
  } catch {
    return "格式应为“代码/年份-流水号”，例如 {uscc}/{yyyy}-{nnnnn}；代码只能用大写字母、数字和连字符，9 至 18 位。";
  }
}
