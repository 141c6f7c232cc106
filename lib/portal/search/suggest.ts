import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { heardAs, typedSound } from "@/lib/search/sounds";
import { quoted } from "@/lib/search/title-vector";
import { askedWords } from "@/lib/search/words";
import { LIVE, LIVE_TABLES } from "../live";
import type { Site } from "../site";
import { soundingLike } from "./meant";
import { readQuestion } from "./question";
import { inScope, type Scope, scopeOf } from "./scope";

/** What may be meant by what has been typed so far: a word to search for, or an item to open. */
export interface Suggestion {
  text: string;
  /** of the item; null for a word */
  address: string | null;
}

const TITLES = 6;
const WORDS = 4;
const READ = 60;

interface Row {
  address: string;
  title: string;
  keywords: string[];
}

/** Words and titles of what is public that go on as the text begins. Empty for a text of no word. */
export async function suggest(site: Pick<Site, "agencyId" | "columns">, typed: string): Promise<Suggestion[]> {
  const { text } = readQuestion({ q: typed });
  const scope = scopeOf(site);
  const letters = typedSound(text);
  const words = askedWords(text);
  if (words.length === 0) return [];
  const query = words.map((word, at) => (at === words.length - 1 ? `${quoted(word)}:*` : quoted(word))).join(" & ");
  const rows = await titled(scope, Prisma.sql`e."titleWords" @@ ${query}::tsquery`);
  const heard = letters === null ? [] : (await soundingLike(scope, letters)).map((title) => heardAs(title, letters));
  const keywords = rows.flatMap((row) => row.keywords.filter((keyword) => keyword.toLowerCase().startsWith(text.toLowerCase())));
  const terms = [...new Set([...heard.filter((piece) => piece !== null), ...keywords])].filter((term) => term !== text);
  return [
    ...terms.slice(0, WORDS).map((term) => ({ text: term, address: null })),
    ...rows.slice(0, TITLES).map(({ title, address }) => ({ text: title, address })),
  ];
}

const titled = (scope: Scope, condition: Prisma.Sql): Promise<Row[]> => db().$queryRaw<Row[]>`
  with newest as materialized (
    select e."publicationId", e."keywords" from "SearchEntry" e where ${inScope(scope)} and ${condition} order by e."publishedAt" desc limit ${READ}
  )
  select d."address", r."title", newest."keywords" from ${LIVE_TABLES} join newest on newest."publicationId" = p.id
  where ${LIVE} order by p."publishedAt" desc`;
