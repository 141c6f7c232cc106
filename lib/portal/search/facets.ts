import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import { VALIDITY_LABELS, type Validity } from "@/lib/disclosures/validity";
import { validityOf } from "@/lib/search/force";
import type { Tally } from "@/lib/search/live-index/live-index";
import { flatten, type PortalColumn } from "../tree";
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
  departments: Readonly<Record<string, string>>;
}

const MOST_VALUES = 30;

type Count = [string, number];

const chinese = new Intl.Collator("zh");
const commonFirst = (a: Count, b: Count): number => b[1] - a[1] || chinese.compare(a[0], b[0]);

/**
 * The facets of what was found. Each is counted over what passes the other filters, so that another value of it can be chosen
 * and its number is what one then gets.
 */
export function facetsOf(counts: Tally["counts"], filters: Filters, names: Names, now: Date): Facet[] {
  const facet = (name: keyof Filters, label: string, entries: readonly Count[], labelOf = (value: string): string => value): Facet => ({
    name,
    label,
    values: entries
      .slice(0, MOST_VALUES)
      .map(([value, count]) => ({ value, label: labelOf(value), count, chosen: String(filters[name]) === value })),
  });
  const columnNames = new Map(flatten(names.columns).map(({ path, name }) => [path, name]));
  const common = (of: ReadonlyMap<string, number>): Count[] => [...of].filter(([value]) => value !== "").sort(commonFirst);
  const facets = [
    facet("column", "栏目", columnCounts(names.columns, filters.column, counts.column), (path) => columnNames.get(path) ?? ""),
    facet(
      "year",
      "发布年份",
      [...counts.year].sort((a, b) => Number(b[0]) - Number(a[0])),
      (year) => `${year}年`,
    ),
    facet("topic", "主题分类", common(counts.topic)),
    facet("genre", "体裁分类", common(counts.genre)),
    facet("department", "主办科室", common(counts.department), (id) => names.departments[id] ?? ""),
    facet("validity", "有效性", common(validityCounts(counts.force, civilDateOf(now))), (value) => VALIDITY_LABELS[value as Validity]),
  ];
  return facets.filter(({ values }) => values.length > 0);
}

function validityCounts(counts: ReadonlyMap<string, number>, today: CivilDate): Map<string, number> {
  const found = new Map<string, number>();
  for (const [force, count] of counts) {
    const validity = validityOf(force, today) ?? "";
    found.set(validity, (found.get(validity) ?? 0) + count);
  }
  return found;
}

/** The top columns, and of the chosen one the way down to it and the columns below it; each with all that stands in it or below. */
function columnCounts(columns: readonly PortalColumn[], chosen: string | null, own: ReadonlyMap<string, number>): Count[] {
  const total = ({ id, children }: PortalColumn): number => children.reduce((sum, child) => sum + total(child), own.get(id) ?? 0);
  const shown = (list: readonly PortalColumn[]): Count[] =>
    list.flatMap((column) => {
      const open = chosen !== null && (chosen === column.path || chosen.startsWith(`${column.path}/`));
      const count = total(column);
      return [...(count > 0 || chosen === column.path ? [[column.path, count] as Count] : []), ...(open ? shown(column.children) : [])];
    });
  return shown(columns);
}
