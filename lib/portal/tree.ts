import type { CivilDate } from "@/lib/core/civil-date";
import type { ColumnKind, ColumnState } from "@/lib/generated/prisma/enums";

/** A column as the rows have it. */
export interface ColumnRow {
  id: string;
  parentId: string | null;
  path: string;
  name: string;
  kind: ColumnKind;
  state: ColumnState;
  columnType: string;
  description: string;
  keywords: readonly string[];
  article20: number | null;
  statement: string | null;
  statementOn: CivilDate | null;
}

/** A column that is open to the public, with those below it that are. */
export interface PortalColumn extends ColumnRow {
  children: readonly PortalColumn[];
}

const isOpen = ({ kind, state }: ColumnRow): boolean => kind !== "channel" && state !== "hidden";

/** The open columns as a tree, in the order of the rows. Whatever stands below a column that is not open is left out with it. */
export function openTree(rows: readonly ColumnRow[]): readonly PortalColumn[] {
  const below = (parentId: string | null): PortalColumn[] =>
    rows.filter((row) => row.parentId === parentId && isOpen(row)).map((row) => ({ ...row, children: below(row.id) }));
  return below(null);
}

/** The columns and all below them, parents first. */
export function flatten(columns: readonly PortalColumn[]): PortalColumn[] {
  const all: PortalColumn[] = [];
  const add = (column: PortalColumn): void => {
    all.push(column);
    column.children.forEach(add);
  };
  columns.forEach(add);
  return all;
}

/** The columns from the top down to the one with this path, which comes last; empty when it is not open. */
export function trailTo(columns: readonly PortalColumn[], path: string): PortalColumn[] {
  const step = columns.find((column) => path === column.path || path.startsWith(`${column.path}/`));
  if (step === undefined) return [];
  if (step.path === path) return [step];
  const rest = trailTo(step.children, path);
  return rest.length === 0 ? [] : [step, ...rest];
}

export const findColumn = (columns: readonly PortalColumn[], path: string): PortalColumn | null => trailTo(columns, path).at(-1) ?? null;

/** The ids whose items the page of this column lists: its own, and for an overview those of everything below. */
export const listedIds = (column: PortalColumn): string[] => (column.kind === "tree" ? flatten([column]).map(({ id }) => id) : [column.id]);
