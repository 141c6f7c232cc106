/** Tells Excel that the file is UTF-8. */
export const CSV_MARK = "\ufeff";

// A spreadsheet reads a cell that begins so as a formula, in full width as well.
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One cell: quoted where it must be; what a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row with its line end, after RFC 4180. */
export const csvRow = (values: readonly (string | number | null)[]): string => `${values.map(cell).join(",")}\r\n`;
