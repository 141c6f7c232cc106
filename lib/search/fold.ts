/** Letters as they are compared: full-width as ASCII, small, kinds of space as one. Character for character, so that places in the result are places in the text. */
export const fold = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b\ufeff]/g, " ")
    .replace(/[A-Z]/g, (char) => char.toLowerCase());
