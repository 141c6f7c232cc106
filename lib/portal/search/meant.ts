import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { MISSPELLINGS } from "@/lib/screening/misspellings";
import { heardAs, pinyinPiece, soundsLike, spaced, syllables, typedSound } from "@/lib/search/sounds";
import { quoted } from "@/lib/search/vector";
import { askedWords } from "@/lib/search/words";
import type { Site } from "../site";
import { inScope, type Scope, scopeOf } from "./matches";
import type { Question } from "./question";

const TITLES = 30;
const MOST = 4;

/** What to try when nothing was found. */
export interface Help {
  /** 你是不是要找 */
  meant: readonly string[];
  /** words of the question that are found when asked for alone */
  alone: readonly string[];
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Titles of what is public in which these letters are heard, newest first. */
export async function soundingLike(scope: Scope, letters: string): Promise<string[]> {
  return titlesWith(scope, [pinyinPiece(letters), letters]);
}

async function titlesWith(scope: Scope, pieces: readonly string[]): Promise<string[]> {
  const like = [...new Set(pieces)].map((piece) => `%${escaped(piece)}%`);
  const rows = await db().$queryRaw<{ title: string }[]>`
    with heard as materialized (select e."title", e."publishedAt" from "SearchEntry" e where ${inScope(scope)} and e."sounds" like any(${like}))
    select "title" from heard order by "publishedAt" desc limit ${TITLES}`;
  return rows.map(({ title }) => title);
}

/** What may have been meant by a question that found nothing: the same sound, pinyin, a common slip; and its words one by one. */
export async function helpFor(site: Pick<Site, "agencyId" | "columns">, question: Question): Promise<Help> {
  const scope = scopeOf(site);
  const text = question.text.replace(/[“”"＂「」]/g, "");
  const letters = typedSound(text);
  const titles = letters === null ? await titlesOfSound(scope, text) : await soundingLike(scope, letters);
  const heard = titles.map((title) => (letters === null ? soundsLike(title, text) : heardAs(title, letters)));
  const slips = MISSPELLINGS.filter(({ wrong }) => text.includes(wrong)).map(({ wrong, right }) => text.replaceAll(wrong, right));
  const likely = [...new Set([...heard.filter((piece) => piece !== null), ...slips])].filter((meant) => meant !== text).slice(0, MOST);
  const words = askedWords(text)
    .filter((word) => word.length > 1)
    .slice(0, 8);
  const [meant, alone] = await Promise.all([found(scope, likely), found(scope, words)]);
  return { meant, alone: alone.filter((word) => word !== text) };
}

/** The question as a whole, or the longest part of it that is written in Chinese. */
async function titlesOfSound(scope: Scope, text: string): Promise<string[]> {
  const sound = syllables(text);
  return sound.length < 2 || sound.includes(null) ? [] : titlesWith(scope, [spaced(sound)]);
}

/** Of some texts those that find something, in their order. */
async function found(scope: Scope, texts: readonly string[]): Promise<string[]> {
  const queries = texts.map((text) => askedWords(text).map(quoted).join(" & "));
  const asked = texts.flatMap((text, at) => (queries[at] ? [{ text, query: queries[at] }] : []));
  const answers = await Promise.all(
    asked.map(({ query }) =>
      db().$queryRaw<{ one: number }[]>(Prisma.sql`
        select 1 as one from "SearchEntry" e where ${inScope(scope)} and e."words" @@ ${query}::tsquery limit 1`),
    ),
  );
  return asked.filter((_, at) => (answers[at] ?? []).length > 0).map(({ text }) => text);
}
