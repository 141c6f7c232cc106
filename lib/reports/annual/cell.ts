import { absolute, type Decimal, formatDecimal, isWhole, parseDecimal, signOf } from "./decimal";
import type { FigureKind } from "./format-types";
import type { Figure, Figures } from "./tables";

/** What a cell holds: a number, nothing, or something that is no number. */
export type Reading = Decimal | "empty" | "unreadable";

export type Cell = { readonly id: string; readonly label: string; readonly figure: Figure; readonly reading: Reading };

/** Reads a figure exactly; numbers that a binary fraction cannot hold exactly are unreadable rather than guessed. */
export function readFigure(figure: Figure | undefined): Reading {
  if (figure === null || figure === undefined) return "empty";
  if (typeof figure === "number") {
    const exact = Number.isInteger(figure) ? Number.isSafeInteger(figure) : String(figure).length <= 16;
    return (exact ? parseDecimal(String(figure)) : null) ?? "unreadable";
  }
  return figure.trim() === "" ? "empty" : (parseDecimal(figure.trim()) ?? "unreadable");
}

export const isNumber = (reading: Reading): reading is Decimal => typeof reading === "object";

/** The figure of `code` in a row of figures; `path` is the row's place in the JSON. */
export function cellOf(path: string, figures: Figures | undefined, code: string, label: string): Cell {
  const figure = figures?.[code] ?? null;
  return { id: `${path}.${code}`, label, figure, reading: readFigure(figure) };
}

/** A number for the JSON: counts as numbers, the rest as exact strings. */
export function toFigure(value: Decimal): Figure {
  const number = Number(value.units);
  return isWhole(value) && Number.isSafeInteger(number) ? number : formatDecimal(value);
}

/** In quotation marks, with those inside made single (“3.危及‘三安全一稳定’”). */
export const quote = (text: string): string => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;

/** 多 3, 少 0.5: how `difference` = found − expected reads. */
export const moreOrLess = (difference: Decimal): string => `${signOf(difference) > 0 ? "多" : "少"} ${formatDecimal(absolute(difference))}`;

const AMOUNT_DECIMALS = 6;

/** What is wrong with a figure by itself, or undefined; an empty cell is not this function's matter. */
export function figureFault(reading: Reading, kind: FigureKind): string | undefined {
  if (reading === "empty") return undefined;
  if (kind === "amount") {
    if (reading === "unreadable") return "不是能够准确读出的金额，请写成不带逗号和单位的小数，以万元为单位";
    if (signOf(reading) < 0) return "金额不能是负数";
    return reading.scale > AMOUNT_DECIMALS ? "以万元为单位时最多六位小数（到分），请核对是否换算有误" : undefined;
  }
  if (reading === "unreadable") return "数量应当是整数，这里的不能准确读出，请只用数字书写";
  if (!isWhole(reading)) return "数量应当是整数";
  return kind === "count" && signOf(reading) < 0 ? "数量不能是负数" : undefined;
}
