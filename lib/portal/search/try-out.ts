import { fold } from "@/lib/search/fold";
import { openSite } from "../site";
import { addressOf, readQuestion } from "./question";
import { asksSomething, conditionFor, search } from "./search";

/** What a visitor would find by some words, for the office that keeps the synonyms. */
export interface TriedOut {
  text: string;
  /** the groups that the words belong to: each is looked for as well */
  groups: readonly (readonly string[])[];
  total: number;
  /** the same question on the portal */
  address: string;
}

/** Asks the portal what somebody typed; null when there is nothing to ask. */
export async function tryOut(agencyId: string, typed: string): Promise<TriedOut | null> {
  const question = readQuestion({ q: typed });
  const site = await openSite();
  if (site === null || site.agencyId !== agencyId) return null;
  const condition = conditionFor(site, question);
  if (!asksSomething(question, condition)) return null;
  const { total } = await search(site, question, condition);
  const text = fold(question.loose);
  return {
    text: question.text,
    groups: site.synonyms.filter((group) => group.some((word) => text.includes(fold(word)))),
    total,
    address: addressOf(question),
  };
}
