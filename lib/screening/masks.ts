const COMPOUND_SURNAMES = new Set(
  "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 宇文 长孙 端木 呼延 独孤 南宫 西门 百里 轩辕 完颜 申屠 太史 闻人 澹台".split(
    " ",
  ),
);

/** Stars for all letters and digits of `text` but the first `head` and the last `tail`; separators stay, and so does the length. */
export function maskMiddle(text: string, head: number, tail: number): string {
  const characters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let seen = 0;
  return text.replace(/[\p{L}\p{N}]/gu, (char) => {
    seen += 1;
    return seen <= head || seen > characters - tail ? char : "*".repeat(char.length);
  });
}

/** `150302********0019`; the 15-digit form keeps 6 and 3. */
export const maskIdentityNumber = (text: string): string => maskMiddle(text, 6, text.replace(/[^0-9Xx]/g, "").length === 15 ? 3 : 4);

/** `138****8000`, also with a country code or separators in it. */
export function maskMobile(text: string): string {
  const prefix = /^\+?86[- ]*/.exec(text)?.[0] ?? "";
  return prefix + maskMiddle(text.slice(prefix.length), 3, 4);
}

/** Only the last four digits stay. */
export const maskBankCard = (text: string): string => maskMiddle(text, 0, 4);

/** The surname stays, each other character becomes 某: 王某某, 欧阳某. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const surname = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return characters.map((char, index) => (index < surname ? char : "某")).join("");
}
