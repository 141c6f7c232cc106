import { formatInstant } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { add, formatDecimal, parseDecimal, ZERO } from "../annual/decimal";
import { isFigure, SITE_FIELDS, type SiteField } from "./fields";

/** What a person entered for a field. */
export interface EnteredValue {
  readonly value: string;
  /** what the platform had counted then; null: nothing */
  readonly computed: string | null;
  readonly note: string;
  readonly file: { readonly id: string; readonly name: string } | null;
  readonly byName: string;
  readonly at: string;
}

/** A field as it stands: what counts, and where it comes from. */
export interface FieldNow {
  readonly field: SiteField;
  /** null: not filled in */
  readonly value: string | null;
  /** what the platform counts now; null: it does not know */
  readonly computed: string | null;
  readonly entered: EnteredValue | null;
  /** what its form begins with when nothing was entered: last year's, or what the platform itself can say; empty: nothing */
  readonly proposal: string;
}

export type Entered = ReadonlyMap<string, EnteredValue>;

/** What was entered last for each field, as far as it was not taken back. */
export async function enteredValues(db: Db, reportId: string | null): Promise<Entered> {
  if (reportId === null) return new Map();
  const rows = await db.siteReportValue.findMany({
    where: { reportId },
    orderBy: { seq: "asc" },
    select: { field: true, value: true, computed: true, note: true, byName: true, at: true, file: { select: { id: true, name: true } } },
  });
  const standing = new Map<string, EnteredValue>();
  for (const { field, value, at, ...row } of rows) {
    if (value === null) standing.delete(field);
    else standing.set(field, { ...row, value, at: formatInstant(at) });
  }
  return standing;
}

const sum = (values: Readonly<Record<string, string | null>>, codes: readonly string[]): string | null => {
  const parts = codes.map((code) => values[code] ?? null);
  if (parts.some((part) => part === null)) return null;
  return formatDecimal(parts.reduce((all, part) => add(all, parseDecimal(part ?? "") ?? ZERO), ZERO));
};

/** Fields that follow from others; null: the others are not filled in yet. */
const DERIVED: Readonly<Record<string, (values: Readonly<Record<string, string | null>>) => string | null>> = {
  E01: (values) => sum(values, ["E02", "E03", "E04"]),
  G05: (values) => sum(values, ["G06", "G07"]),
  M01: (values) => {
    const names = ["M02", "M05", "M08"].map((code) => values[code] ?? null);
    if (names.some((name) => name !== null && name !== "无")) return "是";
    return names.some((name) => name === null) ? null : "否";
  },
};

/** Facts that stay as they were until somebody says otherwise; nobody is led to state a figure or a fact that nothing speaks for. */
const proposed = (field: SiteField, lastYear: Entered, firsts: Readonly<Record<string, string>>): string =>
  (isFigure(field) ? undefined : lastYear.get(field.code)?.value) ?? firsts[field.code] ?? "";

interface Known {
  readonly computed: Readonly<Record<string, string>>;
  readonly entered: Entered;
  readonly lastYear: Entered;
  /** what a form may begin with, by field */
  readonly firsts: Readonly<Record<string, string>>;
}

/** Every field of the form as it stands: what a person entered counts before what the platform counts. */
export function fieldsNow({ computed, entered, lastYear, firsts }: Known): FieldNow[] {
  const values: Record<string, string | null> = {};
  for (const { code } of SITE_FIELDS) values[code] = entered.get(code)?.value ?? computed[code] ?? null;
  for (const [code, derive] of Object.entries(DERIVED)) values[code] = derive(values);
  return SITE_FIELDS.map((field) => ({
    field,
    value: values[field.code] ?? null,
    computed: computed[field.code] ?? null,
    entered: entered.get(field.code) ?? null,
    proposal: proposed(field, lastYear, firsts),
  }));
}

export const valuesOf = (fields: readonly FieldNow[]): Record<string, string | null> =>
  Object.fromEntries(fields.map(({ field, value }) => [field.code, value]));
