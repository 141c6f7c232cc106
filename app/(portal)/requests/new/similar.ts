import type { Hit } from "@/lib/portal/search/hits";
import { readQuestion } from "@/lib/portal/search/question";
import { conditionFor, search } from "@/lib/portal/search/search";
import type { Site } from "@/lib/portal/site";
import type { Typed } from "@/lib/requests/intake/guided-steps";
import { askedWords } from "@/lib/search/words";

const MOST = 5;
/** In every request, and in no title worth finding by them. */
const EMPTY_WORDS = /申请|公开|获取|政府信息|有关|关于|相关|情况|信息/gu;

/** What is public already and may be what is asked for: by the number, else by all words of the name, else by its longest ones. */
export async function similarItems(site: Site, { subject = "", docNo = "", description = "" }: Typed): Promise<readonly Hit[]> {
  const name = (subject || description.slice(0, 40)).replace(EMPTY_WORDS, " ").trim();
  const words = askedWords(name).filter((word) => word.length > 1);
  const longest = [...words].sort((a, b) => b.length - a.length);
  const questions = [docNo, name, longest.slice(0, 3).join(" "), longest.slice(0, 2).join(" ")].map((text) => text.trim());
  for (const text of new Set(questions)) {
    if (text === "") continue;
    const question = readQuestion({ q: text });
    const condition = conditionFor(site, question);
    if (condition.clauses.length === 0 && condition.phrases.length === 0) continue;
    const { hits } = await search(site, question, condition);
    if (hits.length > 0) return hits.slice(0, MOST);
  }
  return [];
}
