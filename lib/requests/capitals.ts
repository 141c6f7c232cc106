const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿"];

/** The largest sum that can be written. */
export const MAX_YUAN = 999_999_999_999;

/**
 * A sum of whole yuan in the capitals of a notice or receipt: 壹仟零伍拾元整 (正确填写票据和结算凭证的基本规定).
 * Throws a RangeError on anything but whole yuan from 0 to `MAX_YUAN`.
 */
export function yuanInCapitals(yuan: number): string {
  if (!Number.isSafeInteger(yuan) || yuan < 0 || yuan > MAX_YUAN) throw new RangeError(`${yuan} yuan in capitals`);
  if (yuan === 0) return "零元整";
  return `${capitals(yuan)}元整`;
}

/** Digits in groups of four from the right; zeros in a row become one 零, and those at the end of the number none. */
function capitals(whole: number): string {
  let text = "";
  let zeros = false;
  for (let group = GROUPS.length - 1; group >= 0; group -= 1) {
    const four = Math.floor(whole / 10_000 ** group) % 10_000;
    for (let place = PLACES.length - 1; place >= 0; place -= 1) {
      const digit = Math.floor(four / 10 ** place) % 10;
      if (digit === 0) zeros = text !== "";
      else {
        text += `${zeros ? "零" : ""}${DIGITS[digit]}${PLACES[place]}`;
        zeros = false;
      }
    }
    if (four > 0) text += GROUPS[group];
  }
  return text;
}
