import { VALIDITY_LABELS, type Validity } from "@/lib/disclosures/validity";
import { numberKey, typedIndexNo } from "@/lib/search/number-key";
import { parsePage } from "../address";

/** What narrows a search down; null: all. */
export interface Filters {
  /** path of a column; those below it count too */
  column: string | null;
  department: string | null;
  topic: string | null;
  genre: string | null;
  year: number | null;
  validity: Validity | null;
}

export type Sort = "relevance" | "date";

/** What a visitor asks, as the address of the page says it. */
export interface Question {
  /** as typed, without what no text has, at most `LONGEST` characters */
  text: string;
  /** whether more was typed than is searched */
  shortened: boolean;
  /** the text outside quotation marks */
  loose: string;
  /** each must stand exactly so */
  phrases: readonly string[];
  docNoKey: string | null;
  indexNo: string | null;
  filters: Filters;
  sort: Sort;
  /** 1 for what is no page number */
  page: number;
}

export type RawQuestion = Readonly<Record<string, string | string[] | undefined>>;

export const LONGEST = 100;
const MOST_PHRASES = 5;
const QUOTES = /“([^“”]*)”|"([^"]*)"|＂([^＂]*)＂|「([^「」]*)」/g;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address: whatever stands in it, the answer is a question that can be asked. */
export function readQuestion(raw: RawQuestion): Question {
  const one = (name: string): string => {
    const value = raw[name];
    // Characters that no text has, and PostgreSQL does not take.
    return ((typeof value === "string" ? value : value?.[0]) ?? "").replace(/\p{Cc}|\p{Cs}/gu, " ").trim();
  };
  const typed = [...one("q").replace(/\s+/g, " ")];
  const text = typed.slice(0, LONGEST).join("");
  const phrases: string[] = [];
  const loose = text.replace(QUOTES, (...found: (string | undefined)[]) => {
    const phrase = (found.slice(1, 5).find((part) => part !== undefined) ?? "").trim();
    if (phrase !== "") phrases.push(phrase);
    return " ";
  });
  const [year, validity, department] = [one("year"), one("validity"), one("department")];
  const short = (name: string): string | null => one(name).slice(0, 100) || null;
  return {
    text,
    shortened: typed.length > LONGEST,
    loose: loose.trim(),
    phrases: phrases.slice(0, MOST_PHRASES),
    docNoKey: numberKey(text),
    indexNo: typedIndexNo(text),
    filters: {
      column: short("column"),
      department: UUID.test(department) ? department : null,
      topic: short("topic"),
      genre: short("genre"),
      year: /^(?:19|20)\d{2}$/.test(year) ? Number(year) : null,
      validity: Object.hasOwn(VALIDITY_LABELS, validity) ? (validity as Validity) : null,
    },
    sort: one("sort") === "date" ? "date" : "relevance",
    page: parsePage(one("page") || undefined) ?? 1,
  };
}

/** The address of a question; what is not asked is left out, so that equal questions have equal addresses. */
export function addressOf(question: Pick<Question, "text" | "filters" | "sort">, page = 1): string {
  const { text, filters, sort } = question;
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  for (const [name, value] of Object.entries(filters)) if (value !== null) parameters.set(name, String(value));
  if (sort !== "relevance") parameters.set("sort", sort);
  if (page !== 1) parameters.set("page", String(page));
  const query = parameters.toString();
  return query === "" ? "/search" : `/search?${query}`;
}

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((value) => value !== null);
