import { type CivilDate, toDatabaseDate } from "@/lib/core/civil-date";
import { widthInCharacters } from "../layout";
import { decimalStyle, STYLES } from "./styles";
import { xmlText } from "./xml";

/** What a cell holds. `decimal`: an amount written out (`59237.2449`), which no binary fraction comes near. */
export type SheetValue = string | number | null | { readonly date: CivilDate } | { readonly decimal: string };

export interface SheetCell {
  readonly value: SheetValue;
  /** how many columns and rows it covers; cells that it covers are left out of their rows, as in HTML */
  readonly columns?: number;
  readonly rows?: number;
  /** without it, the look of its kind of value */
  readonly look?: "title" | "note" | "head";
}

/** What a cell can hold; more is cut and marked. */
const MOST_CHARACTERS = 32_767;
/** Excel counts fifteen digits; a longer amount is kept exact as text. */
const EXACT_DIGITS = 15;

export const isCell = (given: SheetValue | SheetCell): given is SheetCell =>
  typeof given === "object" && given !== null && "value" in given;

/** Days since the last of 1899, as spreadsheets count them. */
const serialOf = (date: CivilDate): number => Math.round(toDatabaseDate(date).getTime() / 86_400_000) + 25_569;

export const LOOKS: Readonly<Record<NonNullable<SheetCell["look"]>, number>> = {
  title: STYLES.title,
  note: STYLES.note,
  head: STYLES.head,
};

export interface Written {
  /** the element's content with its type, or nothing for an empty cell */
  type: string;
  content: string;
  style: number;
}

const textCell = (text: string): Written => {
  const whole = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return { type: ' t="inlineStr"', content: `<is><t xml:space="preserve">${xmlText(whole)}</t></is>`, style: STYLES.text };
};

const decimalsOf = (figure: string): number => /\.(\d+)$/.exec(figure)?.[1]?.length ?? 0;

/** A value as the content of its element. */
export function written(value: SheetValue): Written {
  if (value === null || value === "") return { type: "", content: "", style: STYLES.text };
  if (typeof value === "string") return textCell(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return textCell(String(value));
    return { type: "", content: `<v>${value}</v>`, style: decimalStyle(decimalsOf(String(value))) };
  }
  if ("date" in value) return { type: "", content: `<v>${serialOf(value.date)}</v>`, style: STYLES.date };
  const digits = value.decimal.replace(/^-?0*|\./g, "");
  if (!/^-?\d+(\.\d+)?$/.test(value.decimal) || digits.length > EXACT_DIGITS) return textCell(value.decimal);
  return { type: "", content: `<v>${value.decimal}</v>`, style: decimalStyle(decimalsOf(value.decimal)) };
}

/** How wide a value is when it stands in one line, in characters. */
export const shownWidth = (value: SheetValue): number => {
  if (value === null) return 0;
  if (typeof value === "object") return "date" in value ? 6 : value.decimal.length / 2;
  return Math.max(...String(value).split("\n").map(widthInCharacters));
};
