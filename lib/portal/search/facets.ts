import { VALIDITY_LABELS, type Validity } from "@/lib/disclosures/validity";
import { flatten, type PortalColumn } from "../tree";
import type { Match } from "./matches";
import type { Filters } from "./question";

/** One value that the results can be narrowed to, and how many would be left. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

export interface Facet {
  name: keyof Filters;
  label: string;
  values: readonly FacetValue[];
}

export interface Names {
  columns: readonly PortalColumn[];
  departments: ReadonlyMap<string, string>;
}

const MOST_VALUES = 30;

type Test = (match: Match) => boolean;

/** Whether a match passes each filter. */
function tests(filters: Filters, columnIds: ReadonlySet<string> | null): Readonly<Record<keyof Filters, Test>> {
  const { department, topic, genre, year, validity } = filters;
  return {
    column: (match) => columnIds === null || columnIds.has(match.columnId),
    department: (match) => department === null || match.departmentId === department,
    topic: (match) => topic === null || match.topic === topic,
    genre: (match) => genre === null || match.genre === genre,
    year: (match) => year === null || match.year === year,
    validity: (match) => validity === null || match.validity === validity,
  };
}

/** The matches that pass all filters. */
export function narrow(matches: readonly Match[], filters: Filters, columnIds: ReadonlySet<string> | null): readonly Match[] {
  const all = Object.values(tests(filters, columnIds));
  return matches.filter((match) => all.every((test) => test(match)));
}

function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

const commonFirst = (a: [string, number], b: [string, number]): number => b[1] - a[1] || a[0].localeCompare(b[0], "zh");

/**
 * The facets of some matches. Each is counted over what passes the other filters, so that another value of it can be chosen
 * and its number is what one then gets.
 */
export function facetsOf(matches: readonly Match[], filters: Filters, columnIds: ReadonlySet<string> | null, names: Names): Facet[] {
  const passes = Object.entries(tests(filters, columnIds));
  const without = (own: keyof Filters): readonly Match[] =>
    matches.filter((match) => passes.every(([name, test]) => name === own || test(match)));
  const facet = (
    name: keyof Filters,
    label: string,
    entries: readonly [string, number][],
    labelOf = (value: string): string => value,
  ): Facet => ({
    name,
    label,
    values: entries
      .slice(0, MOST_VALUES)
      .map(([value, count]) => ({ value, label: labelOf(value), count, chosen: String(filters[name]) === value })),
  });
  const by = (name: keyof Filters, of: (match: Match) => string) => counted(without(name).map(of));
  const facets = [
    facet("column", "栏目", columnCounts(names.columns, filters.column, without("column")), (path) => nameOf(names.columns, path)),
    facet(
      "year",
      "发布年份",
      by("year", ({ year }) => String(year)).sort((a, b) => Number(b[0]) - Number(a[0])),
      (year) => `${year}年`,
    ),
    facet("topic", "主题分类", by("topic", ({ topic }) => topic).sort(commonFirst)),
    facet("genre", "体裁分类", by("genre", ({ genre }) => genre).sort(commonFirst)),
    facet(
      "department",
      "主办科室",
      by("department", ({ departmentId }) => departmentId).sort(commonFirst),
      (id) => names.departments.get(id) ?? "",
    ),
    facet(
      "validity",
      "有效性",
      by("validity", ({ validity }) => validity ?? "").sort(commonFirst),
      (value) => VALIDITY_LABELS[value as Validity],
    ),
  ];
  return facets.filter(({ values }) => values.length > 0);
}

const nameOf = (columns: readonly PortalColumn[], path: string): string =>
  flatten(columns).find((column) => column.path === path)?.name ?? "";

/** The top columns, and of the chosen one the way down to it and the columns below it; each with all that stands in it or below. */
function columnCounts(columns: readonly PortalColumn[], chosen: string | null, matches: readonly Match[]): [string, number][] {
  const own = new Map(counted(matches.map(({ columnId }) => columnId)));
  const total = (column: PortalColumn): number => flatten([column]).reduce((sum, { id }) => sum + (own.get(id) ?? 0), 0);
  const shown = (list: readonly PortalColumn[]): [string, number][] =>
    list.flatMap((column) => {
      const open = chosen !== null && (chosen === column.path || chosen.startsWith(`${column.path}/`));
      const count = total(column);
      return [
        ...(count > 0 || chosen === column.path ? [[column.path, count] as [string, number]] : []),
        ...(open ? shown(column.children) : []),
      ];
    });
  return shown(columns);
}
