import type { FormValues } from "@/components/ui/form-state";

/** One row of a form that holds several of a kind, by the end of its field name. */
export type FormRow = Readonly<Record<string, string | readonly string[]>>;

export interface RowShape {
  /** fields are named `prefix.0.field` */
  prefix: string;
  fields: readonly string[];
  most: number;
}

/** How many rows the form shows. */
const rowCount = (values: FormValues, { most }: RowShape): number => Math.min(Math.max(Number(values.count ?? 0) || 0, 0), most);

export function readRows(values: FormValues, shape: RowShape): FormRow[] {
  return Array.from({ length: rowCount(values, shape) }, (_, index) =>
    Object.fromEntries(shape.fields.map((field) => [field, values[`${shape.prefix}.${index}.${field}`] ?? ""])),
  );
}

/** The form's values with these rows in place of those it had. */
export function writeRows(values: FormValues, rows: readonly FormRow[], { prefix, fields }: RowShape): FormValues {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${prefix}.`) && name !== "count" && name !== "do");
  const written = rows.flatMap((row, index) =>
    fields.map((field): [string, string | readonly string[]] => [`${prefix}.${index}.${field}`, row[field] ?? ""]),
  );
  return Object.fromEntries([...others, ...written, ["count", String(rows.length)]]);
}

/** What a button of the form does to the rows: "add", "remove:2", "up:2", "down:2"; anything else leaves them as they are. */
export function rearrangeRows(rows: readonly FormRow[], deed: string, { most }: RowShape, added: FormRow): FormRow[] {
  const [verb, place] = deed.split(":");
  const index = Number(place);
  switch (verb) {
    case "add":
      return rows.length < most ? [...rows, added] : [...rows];
    case "remove":
      return rows.filter((_, at) => at !== index);
    case "up":
      return swapped(rows, index - 1);
    case "down":
      return swapped(rows, index);
    default:
      return [...rows];
  }
}

function swapped(rows: readonly FormRow[], first: number): FormRow[] {
  const [a, b] = [rows[first], rows[first + 1]];
  return a === undefined || b === undefined ? [...rows] : rows.with(first, b).with(first + 1, a);
}

export const textOf = (value: string | readonly string[] | undefined): string => (typeof value === "string" ? value : (value?.[0] ?? ""));

export const manyOf = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === "string" ? (value === "" ? [] : [value]) : (value ?? []);
