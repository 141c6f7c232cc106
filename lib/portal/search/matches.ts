import { civilDateOf } from "@/lib/core/civil-date";
import { validityOf } from "@/lib/search/force";
import { either, NO_HITS } from "@/lib/search/live-index/hits";
import type { LiveIndex, Tally, TallyOptions } from "@/lib/search/live-index/live-index";
import type { Narrowing } from "@/lib/search/live-index/profiles";
import { numberWord } from "@/lib/search/number-key";
import { PAGE_SIZE } from "../lists";
import { findColumn, flatten, type PortalColumn } from "../tree";
import type { Condition } from "./condition";
import type { Filters, Question } from "./question";

/** So many are shown, page by page; all are counted. */
const MOST_SHOWN = 1000;

/** How many of so many can be paged through. */
export const shownOf = (total: number): number => Math.min(total, MOST_SHOWN);

export const pagesOf = (total: number): number => Math.max(1, Math.ceil(shownOf(total) / PAGE_SIZE));

export interface Matches extends Tally {
  /** ids of publications that bear the number that was asked for */
  numbered: ReadonlySet<string>;
}

/** What of the index meets the condition, counted, and the best of it. Only columns that are open are looked at. */
export function matchesOf(
  index: LiveIndex,
  columns: readonly PortalColumn[],
  question: Question,
  condition: Condition,
  now: Date,
): Matches {
  const open = new Set(flatten(columns).map(({ id }) => id));
  const numbers = [question.docNoKey, question.indexNo].filter((number) => number !== null);
  const options: Omit<TallyOptions, "first"> = {
    narrowing: narrowingOf(question.filters, columns, now),
    scope: (column) => open.has(column),
    sort: question.sort,
    // A page past the last one is the last one.
    most: Math.min(MOST_SHOWN, PAGE_SIZE * question.page),
  };
  const first = index.holding(numbers.map(numberWord));
  const numbered = first.count === 0 ? [] : index.tally(first, { ...options, most: MOST_SHOWN, first: NO_HITS }).best;
  return { ...index.tally(either(index.find(condition), first), { ...options, first }), numbered: new Set(numbered) };
}

function narrowingOf(filters: Filters, columns: readonly PortalColumn[], now: Date): Narrowing {
  const { column, department, topic, genre, year, validity } = filters;
  const chosen = column === null ? null : findColumn(columns, column);
  const below = new Set(chosen === null ? [] : flatten([chosen]).map(({ id }) => id));
  const only = (wanted: string | null) => (wanted === null ? null : (value: string) => value === wanted);
  const today = civilDateOf(now);
  return {
    column: column === null ? null : (id) => below.has(id),
    department: only(department),
    topic: only(topic),
    genre: only(genre),
    year: only(year === null ? null : String(year)),
    force: validity === null ? null : (force) => validityOf(force, today) === validity,
  };
}
