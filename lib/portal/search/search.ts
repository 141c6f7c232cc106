import { formatInstant } from "@/lib/core/civil-date";
import { planned } from "@/lib/core/db";
import type { Validity } from "@/lib/disclosures/validity";
import { partsOf } from "@/lib/search/attachment-text";
import type { LiveIndex } from "@/lib/search/live-index/live-index";
import { indexInMemory, openIndex } from "@/lib/search/live-index/open";
import { PAGE_SIZE } from "../lists";
import { LIVE, LIVE_TABLES, VALIDITY, type ValidityRow, validityAt } from "../live";
import { FINGERPRINT, type Site } from "../site";
import { flatten } from "../tree";
import { type Condition, conditionOf } from "./condition";
import { type Facet, facetsOf } from "./facets";
import { matchesOf, pagesOf, shownOf } from "./matches";
import { marked, type Piece, passageOf, patternOf } from "./passage";
import { isFiltered, type Question } from "./question";

/** One result. */
export interface Hit {
  address: string;
  title: readonly Piece[];
  /** what of the text was asked for, or the summary */
  passage: readonly Piece[];
  /** the name of the attachment that the passage is from; null: it is from the body */
  attachment: readonly Piece[] | null;
  /** bears the number that was asked for */
  exact: boolean;
  docNo: string;
  indexNo: string;
  validity: Validity | null;
  publishedAt: string;
  column: { name: string; path: string } | null;
  department: string;
}

export interface Results {
  hits: readonly Hit[];
  total: number;
  /** how many of them can be paged through */
  shown: number;
  page: number;
  pages: number;
  facets: readonly Facet[];
}

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
    const { rows, state } = await readHits(site.agencyId, ids);
    if (state.version === version) {
      const results = { ...found, page, hits: hitsOf(site, ids, rows, found.numbered, condition, now) };
      return { results, fingerprint: state.fingerprint };
    }
    index = await openIndex(site.agencyId, state.version);
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

interface Row extends ValidityRow {
  id: string;
  address: string;
  title: string;
  summary: string;
  docNo: string;
  indexNo: string | null;
  columnId: string;
  publishedAt: Date;
  department: string;
  text: string;
}

/** What must be as it was thought to be for an answer from memory to be true. */
interface State {
  version: number;
  fingerprint: string | null;
}

/** The results of a page, read from what is live: an entry alone shows nothing. */
async function readHits(agencyId: string, ids: readonly string[]): Promise<{ rows: readonly Row[]; state: State }> {
  const read = await planned<State & (Row | { id: null })>`
    with state as materialized (
      select (select ${FINGERPRINT} from "Agency" a where a.id = ${agencyId}::uuid) as fingerprint,
        coalesce((select "version" from "SearchIndex" where "agencyId" = ${agencyId}::uuid), 0) as "version")
    select state.*, hit.* from state left join (
      select p.id, d."address", r."title", r."summary", r."docNo", d."indexNo", p."columnId", p."publishedAt", o."name" as department,
        ${VALIDITY}, left(e."text", 100000) as text
      from ${LIVE_TABLES} join "SearchEntry" e on e."publicationId" = p.id join "Department" o on o.id = d."departmentId"
      where p.id = any(${ids}::uuid[]) and ${LIVE}) hit on true`;
  const [state = { version: 0, fingerprint: null }] = read;
  return { rows: read.filter((row): row is State & Row => row.id !== null), state };
}

/** The rows as results, in the order of the ids. */
function hitsOf(
  { columns }: Place,
  ids: readonly string[],
  rows: readonly Row[],
  exact: ReadonlySet<string>,
  condition: Condition,
  now: Date,
): Hit[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = new Map(flatten(columns).map(({ id, name, path }) => [id, { name, path }]));
  const pattern = patternOf(condition.needles);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return {
      address: row.address,
      title: marked(row.title, pattern),
      ...passageShown(row, pattern),
      exact: exact.has(id),
      docNo: row.docNo,
      indexNo: row.indexNo ?? "",
      validity: validityAt(row, now),
      publishedAt: formatInstant(row.publishedAt),
      column: shown.get(row.columnId) ?? null,
      department: row.department,
    };
  });
}

/** What is shown of an item's text: the passage of the body, or of an attachment that has more of what was asked for. */
function passageShown({ text, summary }: Pick<Row, "text" | "summary">, pattern: RegExp | null): Pick<Hit, "passage" | "attachment"> {
  const { body, attachments } = partsOf(text);
  let best = { passage: passageOf(body, pattern), attachment: null as readonly Piece[] | null };
  for (const { name, text } of attachments) {
    const passage = passageOf(text, pattern);
    const title = marked(name, pattern);
    if (passage !== null && passage.weight > (best.passage?.weight ?? 0)) best = { passage, attachment: title };
    else if (best.passage === null && best.attachment === null && title.some((piece) => piece.marked))
      best = { passage: null, attachment: title };
  }
  return { passage: best.passage?.pieces ?? marked(summary, pattern), attachment: best.attachment };
}
