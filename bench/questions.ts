import { parse } from "csv-parse/sync";
import { wordsOf } from "@/lib/search/words";

/** How each word is asked for, so that there are enough questions of which none has been asked before. */
const WAYS = ["", "&sort=date", "&page=2"];

/**
 * Addresses of questions, each another one: the words of two characters that stand in the titles and summaries of what the site has made public. Their order is
 * the same each time, and no order of theirs.
 */
export async function questionsAbout(site: string): Promise<string[]> {
  const rows: string[][] = parse(await (await fetch(`${site}/catalogue.csv`)).text(), { bom: true });
  const texts = rows.slice(1).map(([, title = "", summary = ""]) => `${title} ${summary}`);
  const words = new Set(texts.flatMap(wordsOf).filter((word) => /^\p{Script=Han}{2}$/u.test(word)));
  return shuffled([...words].flatMap((word) => WAYS.map((way) => `/search?q=${encodeURIComponent(word)}${way}`)));
}

function shuffled(list: readonly string[]): string[] {
  const all = [...list];
  let state = 2026;
  for (let left = all.length; left > 1; left--) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    const at = Math.floor((state / 2 ** 32) * left);
    [all[left - 1], all[at]] = [all[at] ?? "", all[left - 1] ?? ""];
  }
  return all;
}
