import { formatInstant } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Validity } from "@/lib/disclosures/validity";
import { synonymsOf } from "@/lib/search/synonyms";
import { PAGE_SIZE } from "../lists";
import { LIVE, LIVE_TABLES, type ValidityRow, validityAt } from "../live";
import type { Site } from "../site";
import { findColumn, flatten } from "../tree";
import { type Condition, conditionOf } from "./condition";
import { type Facet, facetsOf, narrow } from "./facets";
import { findMatches, type Match, MOST_MATCHES, numbered, scopeOf } from "./matches";
import { marked, type Piece, passageOf } from "./passage";
import { isFiltered, type Question } from "./question";

/** One result. */
export interface Hit {
  address: string;
  title: readonly Piece[];
  /** what of the text was asked for, or the summary */
  passage: readonly Piece[];
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
  /** there are more than `MOST_MATCHES`: neither `total` nor the facets count the older ones */
  capped: boolean;
  page: number;
  pages: number;
  facets: readonly Facet[];
}

type Place = Pick<Site, "agencyId" | "columns">;

/** Whether anything was asked at all: words, signs between quotation marks, a number or a filter. */
export const asksSomething = (question: Question, condition: Condition): boolean =>
  condition.words !== null || condition.phrases.some((phrase) => /[\p{L}\p{N}]/u.test(phrase)) || isFiltered(question.filters);

/** The condition of a question, widened by the synonyms that the office keeps. */
export async function conditionFor(site: Place, question: Question): Promise<Condition> {
  return conditionOf(question, (await synonymsOf(db(), site.agencyId)).groups);
}

/** Searches what is public of the site. A page past the last one is the last one. */
export async function search(site: Place, question: Question, condition: Condition, now = new Date()): Promise<Results> {
  const { filters } = question;
  const scope = scopeOf(site);
  const column = filters.column === null ? null : findColumn(site.columns, filters.column);
  const columnIds = filters.column === null ? null : new Set(column === null ? [] : flatten([column]).map(({ id }) => id));
  const [everything, exact] = await Promise.all([
    findMatches(scope, condition, null, now),
    numbered(scope, question.docNoKey, question.indexNo, now),
  ]);
  const asked = { ...filters, columnIds: columnIds === null ? null : [...columnIds] };
  const matches = everything.capped && isFiltered(filters) ? await findMatches(scope, condition, asked, now) : everything;
  const first = narrow(exact, filters, columnIds);
  const known = new Set(first.map(({ id }) => id));
  const found = [...first, ...ordered(narrow(matches.list, filters, columnIds), question.sort).filter(({ id }) => !known.has(id))];
  const total = Math.min(found.length, MOST_MATCHES);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(question.page, pages);
  const shown = found.slice((page - 1) * PAGE_SIZE, Math.min(page * PAGE_SIZE, total));
  const names = { columns: site.columns, departments: await departmentNames(site.agencyId) };
  const counted = [...exact.filter(({ id }) => !matches.list.some((match) => match.id === id)), ...matches.list];
  return {
    hits: await hitsOf(site, shown, known, condition, now),
    total,
    capped: matches.capped,
    page,
    pages,
    facets: facetsOf(counted, filters, columnIds, names),
  };
}

/** Matches come newest first; a stable sort keeps that among equals. */
const ordered = (matches: readonly Match[], sort: Question["sort"]): readonly Match[] =>
  sort === "date" ? matches : [...matches].sort((a, b) => b.weight - a.weight);

async function departmentNames(agencyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db().department.findMany({ where: { agencyId }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
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

/** The results of a page, read from what is live: an entry alone shows nothing. */
async function hitsOf(site: Place, matches: readonly Match[], exact: ReadonlySet<string>, condition: Condition, now: Date): Promise<Hit[]> {
  const rows = await db().$queryRaw<Row[]>`
    select p.id, d."address", r."title", r."summary", r."docNo", d."indexNo", p."columnId", p."publishedAt", o."name" as department,
      r."isNormative", r."effectiveOn", r."expiresOn", left(e."text", 100000) as text
    from ${LIVE_TABLES} join "SearchEntry" e on e."publicationId" = p.id join "Department" o on o.id = d."departmentId"
    where p.id = any(${matches.map(({ id }) => id)}::uuid[]) and ${LIVE}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const columns = new Map(flatten(site.columns).map(({ id, name, path }) => [id, { name, path }]));
  const { needles } = condition;
  return matches.flatMap(({ id }) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return {
      address: row.address,
      title: marked(row.title, needles),
      passage: passageOf(row.text, needles) ?? marked(row.summary, needles),
      exact: exact.has(id),
      docNo: row.docNo,
      indexNo: row.indexNo ?? "",
      validity: validityAt(row, now),
      publishedAt: formatInstant(row.publishedAt),
      column: columns.get(row.columnId) ?? null,
      department: row.department,
    };
  });
}
