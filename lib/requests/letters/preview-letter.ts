import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { findCase } from "../case/load";
import { mayView } from "../case/visibility";
import { letterSource } from "./case-facts";
import { type AskedField, composeLetter, letterFields, letterProblems } from "./compose";
import { LETTERS } from "./kinds";
import type { Letter } from "./letter";
import { otherLetterInput } from "./make-letter";
import { letterHindrance, OTHER_LETTERS, type OtherLetter, otherLetterFacts } from "./other-letters";

export interface LetterChoice {
  readonly code: OtherLetter;
  readonly title: string;
  /** null: it can be made now */
  readonly hindrance: string | null;
}

/** The letters that can be made of a case beside those that acts bring with them; empty for whoever may not see it. */
export async function letterChoices(actor: Actor, requestId: string, now = new Date()): Promise<readonly LetterChoice[]> {
  const loaded = await findCase(db(), requestId, now);
  if (loaded === null || !mayView(actor, loaded.subject)) return [];
  const sent = await db().requestLetter.findMany({ where: { requestId }, select: { code: true, docNo: true, id: true } });
  return OTHER_LETTERS.map((code) => ({ code, title: titleOf(code), hindrance: letterHindrance(code, actor, { loaded, sent }) }));
}

/** Two letters to a third party are told apart by what they are for. */
const titleOf = (code: OtherLetter): string =>
  code === "THIRD_PARTY_DECIDED" ? `${LETTERS[code].title}（告知第三方）` : LETTERS[code].title;

export interface LetterPreviewed {
  readonly code: OtherLetter;
  readonly title: string;
  /** null while something is missing */
  readonly letter: Letter | null;
  readonly fields: readonly AskedField[];
  readonly asksAddressee: boolean;
  /** what of the case the fields hold before anything is typed */
  readonly known: Readonly<Record<string, string>>;
}

/** The letter as it would read with these contents, unsaved; null for whoever may not see the case, or for no such letter. */
export async function previewLetter(actor: Actor, requestId: string, raw: unknown, now = new Date()): Promise<LetterPreviewed | null> {
  const loaded = await findCase(db(), requestId, now);
  const read = otherLetterInput.safeParse(raw);
  if (loaded === null || !mayView(actor, loaded.subject) || !read.success) return null;
  const { code, addressee, facts: values } = read.data;
  try {
    const source = await letterSource(db(), loaded, now);
    const known = otherLetterFacts(source, code, { addressee, values: {} });
    const facts = otherLetterFacts(source, code, { addressee, values });
    const letter = letterProblems(code, facts).length === 0 ? composeLetter(code, facts) : null;
    const fields = letterFields(code, facts).filter(
      ({ key, from }) => from === "officer" || known.values[key] === undefined || code === "SERVICE_RECORD",
    );
    const { to } = LETTERS[code];
    const asksAddressee = to === "agency" || to === "thirdParty";
    return { code, title: titleOf(code), letter, fields, asksAddressee, known: knownOf(fields, known.values) };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const knownOf = (fields: readonly AskedField[], values: Readonly<Partial<Record<string, string>>>): Record<string, string> =>
  Object.fromEntries(fields.flatMap(({ key }) => (values[key] === undefined ? [] : [[key, values[key]]])));
