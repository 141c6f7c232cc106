import { formatInstant } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RegisterKind } from "@/lib/generated/prisma/enums";
import { add, type Decimal, formatDecimal, parseDecimal, ZERO } from "../annual/decimal";

/** One entry of the register, as lists show it. */
export interface EntryRow {
  id: string;
  year: number;
  kind: RegisterKind;
  /** exact, in plain figures */
  value: string;
  source: string;
  department: string;
  evidence: string;
  reason: string;
  file: { id: string; name: string } | null;
  importFile: string | null;
  byName: string;
  departmentName: string;
  at: string;
  replacesId: string | null;
  /** a later entry took its place: it no longer counts */
  replaced: boolean;
}

const SELECT = {
  ...{ id: true, year: true, kind: true, value: true, source: true, department: true, evidence: true, reason: true, importFile: true },
  ...{ byName: true, departmentName: true, at: true, replacesId: true },
  file: { select: { id: true, name: true } },
  replacedBy: { select: { id: true } },
} satisfies Prisma.RegisterEntrySelect;

const asRow = ({ value, at, replacedBy, ...row }: Prisma.RegisterEntryGetPayload<{ select: typeof SELECT }>): EntryRow => ({
  ...row,
  value: formatDecimal(exact(value)),
  at: formatInstant(at),
  replaced: replacedBy !== null,
});

/** A decimal of the database, exactly. */
export function exact(value: Prisma.Decimal): Decimal {
  const read = parseDecimal(value.toFixed());
  if (read === null) throw new TypeError(`not a decimal: ${value}`);
  return read;
}

interface Asked {
  years?: readonly number[];
  kinds?: readonly RegisterKind[];
  /** only those that count now */
  counting?: boolean;
}

/** The entries of some years and kinds, the newest first. */
export async function registerEntries(db: Db, agencyId: string, { years, kinds, counting = false }: Asked): Promise<EntryRow[]> {
  const rows = await db.registerEntry.findMany({
    where: {
      agencyId,
      ...(years === undefined ? {} : { year: { in: [...years] } }),
      ...(kinds === undefined ? {} : { kind: { in: [...kinds] } }),
      ...(counting ? { replacedBy: null } : {}),
    },
    orderBy: [{ year: "desc" }, { at: "desc" }, { id: "asc" }],
    select: SELECT,
  });
  return rows.map(asRow);
}

export const sumOf = (entries: readonly Pick<EntryRow, "value">[]): Decimal =>
  entries.reduce((sum, { value }) => add(sum, parseDecimal(value) ?? ZERO), ZERO);

/** The years with entries, the newest first. */
export async function registerYears(db: Db, agencyId: string): Promise<number[]> {
  const rows = await db.registerEntry.findMany({
    where: { agencyId },
    distinct: ["year"],
    orderBy: { year: "desc" },
    select: { year: true },
  });
  return rows.map(({ year }) => year);
}

/** One entry, or null. */
export async function registerEntry(db: Db, agencyId: string, id: string): Promise<EntryRow | null> {
  const row = await db.registerEntry.findFirst({ where: { id, agencyId }, select: SELECT });
  return row === null ? null : asRow(row);
}
