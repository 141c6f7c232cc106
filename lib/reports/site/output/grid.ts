import { formatChineseDate, parseCivilDate } from "@/lib/core/civil-date";
import { fieldOf, isFigure, SITE_BLOCKS, type SiteBlock, type SiteField } from "../fields";
import type { SiteSnapshot } from "../snapshot";

export interface FormCell {
  /** a heading beside its rows, the name of a field, or what it holds */
  readonly kind: "head" | "label" | "value";
  readonly text: string;
  /** of a value that is a figure */
  readonly figure: string | null;
  readonly columns: number;
  readonly rows: number;
}

export type FormRow = readonly FormCell[];

/** Six columns: the block, the group, and four for names and values. */
export const FORM_WIDTHS = [13, 13, 19, 14, 15, 16] as const;

const cell = (kind: FormCell["kind"], text: string, columns = 1, rows = 1): FormCell => ({ kind, text, figure: null, columns, rows });

const ticked = (field: SiteField, value: string | null): string => {
  const choices = field.type === "bool" ? ["是", "否"] : field.choices;
  const chosen = value?.split("、") ?? [];
  return choices.map((choice) => `${chosen.includes(choice) ? "■" : "□"}${choice}`).join("　");
};

/** A value as the form prints it: boxes for what is chosen, the day in words. */
export function shownValue(field: SiteField, value: string | null): string {
  if (field.type === "bool" || field.type === "choice" || field.type === "many") return ticked(field, value);
  const day = field.type === "date" && value !== null ? parseCivilDate(value) : null;
  return day === null ? (value ?? "") : formatChineseDate(day);
}

const nameOf = ({ label, unit }: SiteField): string => (unit === null ? label : `${label}（单位：${unit}）`);

function valueCell(field: SiteField, { values }: SiteSnapshot, columns: number): FormCell {
  const value = values[field.code] ?? null;
  return { ...cell("value", shownValue(field, value), columns), figure: isFigure(field) ? value : null };
}

/** Fields of the head and the foot by their codes, beside each other; `spans` are the columns of each value. */
function across(snapshot: SiteSnapshot, codes: readonly string[], labelColumns: number, spans: readonly number[]): FormRow {
  return codes.flatMap((code, at) => {
    const field = fieldOf(code);
    return field === undefined ? [] : [cell("label", field.label, labelColumns), valueCell(field, snapshot, spans[at] ?? 1)];
  });
}

/** A block with its name at the left over all its rows, and the names of its groups over theirs. */
function blockRows({ name, fields }: SiteBlock, snapshot: SiteSnapshot): FormRow[] {
  if (fields.length === 1) return fields.map((field) => [cell("head", name), valueCell(field, snapshot, 5)]);
  return fields.map((field, at) => {
    const before = fields[at - 1];
    const begins = field.group !== null && before?.group !== field.group;
    const size = fields.filter(({ group }) => group === field.group).length;
    return [
      ...(at === 0 ? [cell("head", name, 1, fields.length)] : []),
      ...(begins ? [cell("head", field.group ?? "", 1, size)] : []),
      cell("label", nameOf(field), field.group === null ? 3 : 2),
      valueCell(field, snapshot, 2),
    ];
  });
}

/** The official form as rows of merged cells: one boxed table, from 填报单位 to 填报日期. */
export function formRows(snapshot: SiteSnapshot): FormRow[] {
  const blocks = SITE_BLOCKS.filter(({ key }) => key !== "site" && key !== "signature");
  return [
    ...["B01", "B02", "B03", "B04", "B05"].map((code) => across(snapshot, [code], 2, [4])),
    across(snapshot, ["B06"], 2, [4]),
    across(snapshot, ["B07", "B08"], 1, [2, 2]),
    ...blocks.flatMap((block) => blockRows(block, snapshot)),
    across(snapshot, ["Z01", "Z02", "Z03"], 1, [1, 1, 1]),
    across(snapshot, ["Z04", "Z05"], 1, [2, 2]),
  ];
}

/** 政府网站工作年度报表（2022年度） */
export const formTitle = ({ year }: Pick<SiteSnapshot, "year">): string => `政府网站工作年度报表（${year}年度）`;

/** The title of the item: of several sites it says which. */
export const itemTitle = (snapshot: Pick<SiteSnapshot, "year" | "agency">): string => `${snapshot.agency}${formTitle(snapshot)}`;

export const correctionLine = ({ correction }: SiteSnapshot): string | null =>
  correction === null ? null : `本报表为第 ${correction.version} 版。更正说明：${correction.note}`;
