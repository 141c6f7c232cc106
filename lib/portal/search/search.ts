import type { LiveIndex } from "@/lib/search/live-index/live-index";
import { indexInMemory, openIndex } from "@/lib/search/live-index/open";
import { PAGE_SIZE } from "../lists";
import type { Site } from "../site";
import { type Condition, conditionOf } from "./condition";
import { type Facet, facetsOf } from "./facets";
import { type Hit, hitsOf, readHits } from "./hits";
import { matchesOf, pagesOf, shownOf } from "./matches";
import { isFiltered, type Question } from "./question";

export interface Results {
  hits: readonly Hit[];
  total: number;
  /** how many of them can be paged through */
  shown: number;
  page: number;
  pages: number;
  facets: readonly Facet[];
}

/** Where is searched. */
type Place = Pick<Site, "agencyId" | "columns" | "departments">;

/** Whether anything was asked at all: words, signs between quotation marks, a number or a filter. */
export const asksSomething = (question: Question, condition: Condition): boolean =>
  condition.clauses.length > 0 || condition.phrases.some((phrase) => /[\p{L}\p{N}]/u.test(phrase)) || isFiltered(question.filters);

/** The condition of a question, widened by the synonyms that the office keeps. */
export const conditionFor = (site: Pick<Site, "synonyms">, question: Question): Condition => conditionOf(question, site.synonyms);

/** Searches what is public of the site. A page past the last one is the last one. */
export const search = async (site: Place, question: Question, condition: Condition, now = new Date()): Promise<Results> =>
  (await searchNow(site, question, condition, now)).results;

/**
 * As `search()`, and by which fingerprint of the site as it stands now. The question is answered from memory first; whether that was up to date is asked
 * together with the rows of what was found, of the same moment. When it was not, it is brought up to date and asked again.
 */
export async function searchNow(
  site: Place,
  question: Question,
  condition: Condition,
  now: Date,
): Promise<{ results: Results; fingerprint: string | null }> {
  let index = indexInMemory(site.agencyId) ?? (await openIndex(site.agencyId));
  for (;;) {
    const { version } = index;
    const { page, ids, ...found } = foundBy(index, site, question, condition, now);
    const read = await readHits(site.agencyId, ids);
    if (read.state.version === version) {
      const results = { ...found, page, hits: hitsOf(site, ids, read.found, found.numbered, condition, now) };
      return { results, fingerprint: read.state.fingerprint };
    }
    index = await openIndex(site.agencyId, read.state.version);
  }
}

/** What the memory says: how many there are, of what, and which stand on the page. */
function foundBy(index: LiveIndex, { columns, departments }: Place, question: Question, condition: Condition, now: Date) {
  const { best, total, counts, numbered } = matchesOf(index, columns, question, condition, now);
  const pages = pagesOf(total);
  const page = Math.min(question.page, pages);
  const ids = best.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    ids,
    numbered,
    total,
    shown: shownOf(total),
    page,
    pages,
    facets: facetsOf(counts, question.filters, { columns, departments }, now),
  };
}
