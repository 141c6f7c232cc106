import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Verdict } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { can, demand } from "@/lib/identity/can";
import { formatOfYear } from "../annual/format";
import type { Figure } from "../annual/tables";
import { reportFacts } from "../office";
import { type EntryRow, registerEntries, registerEntry, registerYears } from "./entries";
import { KIND_CODES, REGISTER_KINDS } from "./kinds";
import { type Table2Origin, table2OfYear } from "./table2";

export interface Table2Line {
  path: string;
  row: string;
  column: string;
  figure: Figure;
  origin: Table2Origin;
}

export interface RegistersPage {
  years: readonly number[];
  /** the cells of table 2; null: there is no format for that year */
  lines: readonly Table2Line[] | null;
  /** every entry of the year, the replaced ones too */
  entries: readonly EntryRow[];
  mayEdit: Verdict;
}

/** May this actor register figures by hand? */
export const mayRegister = async (actor: Actor): Promise<Verdict> => can(actor, "register.edit", await reportFacts(db(), actor.agencyId));

async function linesOf(actor: Actor, year: number): Promise<Table2Line[] | null> {
  const format = formatOfYear(year);
  if (format === undefined) return null;
  const { table, origins } = await table2OfYear(db(), actor.agencyId, year, format);
  return format.table2.blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.map((column): Table2Line => {
        const path = `table2.${row.code}.${column.code}`;
        const figure = table[row.code]?.[column.code] ?? null;
        return { path, row: row.label, column: column.label, figure, origin: origins[path] ?? { from: "nothing" } };
      }),
    ),
  );
}

const YEARS_SHOWN = 6;

/** Table 2 of a year with what is registered for it. */
export async function registersPage(actor: Actor, year: number, now: Date): Promise<RegistersPage> {
  demand(actor, "report.view", actor);
  const [known, lines, entries, mayEdit] = await Promise.all([
    registerYears(db(), actor.agencyId),
    linesOf(actor, year),
    registerEntries(db(), actor.agencyId, { years: [year] }),
    mayRegister(actor),
  ]);
  const thisYear = yearOf(civilDateOf(now));
  const years = [...new Set([...Array.from({ length: YEARS_SHOWN }, (_, at) => thisYear - at), year, ...known])].sort((a, b) => b - a);
  return { years, lines, entries, mayEdit };
}

/** An entry to correct, or null. */
export async function entryPage(actor: Actor, id: string): Promise<EntryRow | null> {
  demand(actor, "report.view", actor);
  return registerEntry(db(), actor.agencyId, id);
}

/** What can be registered for a year: the trial format asks for more. */
export const kindChoices = (): { value: string; label: string }[] =>
  KIND_CODES.map((value) => {
    const { label, unit, trial } = REGISTER_KINDS[value];
    return { value, label: `${label}（${unit}）${trial === true ? "，试行格式" : ""}` };
  });
