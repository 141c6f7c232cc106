import { planned } from "@/lib/core/db";
import { MISSPELLINGS } from "@/lib/screening/misspellings";
import type { LiveIndex } from "@/lib/search/live-index/live-index";
import { openIndex } from "@/lib/search/live-index/open";
import { heardAs, pinyinPiece, soundsLike, spaced, syllables, typedSound } from "@/lib/search/sounds";
import { askedWords, wordsOf } from "@/lib/search/words";
import type { Site } from "../site";
import { flatten, type PortalColumn } from "../tree";
import type { Question } from "./question";
import { inScope, type Scope, scopeOf } from "./scope";

const TITLES = 30;
const MOST = 4;

/** What to try when nothing was found. */
export interface Help {
  /** 你是不是要找 */
  meant: readonly string[];
  /** words of the question that are found when asked for alone */
  alone: readonly string[];
}

/** What to listen for: with any other sign in it, it is not worth the reading. */
const CHINESE = /^\p{Script=Han}{2,}$/u;

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Titles of what is public in which these letters are heard, newest first. */
export async function soundingLike(scope: Scope, letters: string): Promise<string[]> {
  return titlesWith(scope, [pinyinPiece(letters), letters]);
}

async function titlesWith(scope: Scope, pieces: readonly string[]): Promise<string[]> {
  const like = [...new Set(pieces)].map((piece) => `%${escaped(piece)}%`);
  const rows = await planned<{ title: string }>`
    with heard as materialized (select e."title", e."publishedAt" from "SearchEntry" e where ${inScope(scope)} and e."sounds" like any(${like}))
    select "title" from heard order by "publishedAt" desc limit ${TITLES}`;
  return rows.map(({ title }) => title);
}

/** What may have been meant by a question that found nothing: the same sound, pinyin, a common slip; and its words one by one. */
export async function helpFor(site: Pick<Site, "agencyId" | "columns">, question: Question): Promise<Help> {
  const scope = scopeOf(site);
  const text = question.text.replace(/[“”"＂「」]/g, "");
  const letters = typedSound(text);
  const heard =
    letters === null
      ? await heardInstead(scope, text)
      : (await soundingLike(scope, letters)).map((title) => heardAs(title, letters)).filter((piece) => piece !== null);
  const slips = MISSPELLINGS.filter(({ wrong }) => text.includes(wrong)).map(({ wrong, right }) => text.replaceAll(wrong, right));
  const likely = [...new Set([...heard, ...slips])].filter((meant) => meant !== text).slice(0, MOST);
  const words = askedWords(text)
    .filter((word) => word.length > 1)
    .slice(0, 8);
  const index = await openIndex(site.agencyId);
  const alone = found(index, site.columns, words);
  return { meant: found(index, site.columns, likely), alone: alone.filter((word) => word !== text) };
}

/** What sounds as the question does; when nothing does, as parts of it that stand in no title. */
async function heardInstead(scope: Scope, text: string): Promise<string[]> {
  const whole = await heardFor(scope, [text]);
  if (whole.length > 0) return whole;
  const parts = await heardFor(scope, pieces(text));
  // Words say more than what happens to stand side by side.
  return parts.filter((part) => wordsOf(part).includes(part)).concat(parts);
}

/** The pieces of titles that sound as one of the texts does and are written otherwise, in the order of the texts. */
async function heardFor(scope: Scope, texts: readonly string[]): Promise<string[]> {
  const chinese = texts.filter((text) => CHINESE.test(text) && !syllables(text).includes(null));
  if (chinese.length === 0) return [];
  const titles = await titlesWith(
    scope,
    chinese.map((text) => spaced(syllables(text))),
  );
  return chinese.flatMap((text) => titles.flatMap((title) => soundsLike(title, text) ?? [])).filter((piece) => !texts.includes(piece));
}

/** Four characters in a row, and then three, of the first twenty. */
function pieces(text: string): string[] {
  const characters = [...text].slice(0, 20);
  return [4, 3].flatMap((length) =>
    characters.slice(0, Math.max(0, characters.length - length + 1)).map((_, at) => characters.slice(at, at + length).join("")),
  );
}

/** Of some texts those that find something, in their order. */
function found(index: LiveIndex, columns: readonly PortalColumn[], texts: readonly string[]): string[] {
  const open = new Set(flatten(columns).map(({ id }) => id));
  return texts.filter((text) => {
    const words = askedWords(text);
    return words.length > 0 && index.some({ clauses: [[words]], phrases: [] }, (column) => open.has(column));
  });
}
