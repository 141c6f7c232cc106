import { AppError, conflict } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import type { LetterSource } from "../letters/case-facts";
import type { Letter } from "../letters/letter";
import type { LetterDraft } from "./drafts";
import { type LetterStep, stepBy } from "./history";
import { hashOfLetters, type LetterToSend, type Wording, wordLetters } from "./wording";

/** The letters of a decision as they were proposed, for the head of the office to read. */
export interface ProposedLetters {
  readonly letters: readonly Letter[];
  /** how they are worded otherwise */
  readonly wording: Wording;
  /** why what was worded cannot stand any more, so that they read as the template has them; null: they read as proposed */
  readonly misfit: string | null;
}

/** A day in a paragraph may have moved since it was worded: then the letter is the template's again, and the head is told. */
export function proposedLetters(source: LetterSource, letters: readonly LetterToSend[], draft: LetterDraft | null): ProposedLetters {
  const wording = draft?.wording ?? {};
  try {
    return { letters: wordLetters(source, letters, wording), wording, misfit: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "InvalidInput" || Object.keys(wording).length === 0) throw error;
    const why = Object.values(error.fields).flat().join(" ");
    const misfit = `提请时改写的文字不能再用：${why}下面是按现在的期限重新生成的文书，需要的请再改写。`;
    return { letters: wordLetters(source, letters, {}), wording: {}, misfit };
  }
}

/** Refuses a decision on letters that read otherwise now than on the page that the head of the office had before them. */
export function expectRead({ letters }: ProposedLetters, contentHash: string): void {
  if (hashOfLetters(letters) !== contentHash)
    throw conflict("文书的内容在你打开这个页面之后变了（如日期、编号），请核对现在的内容再决定。");
}

/** The way of the letters of a decision: proposed by one, granted by another, who may have worded more. */
export function decidedHistory(
  draft: LetterDraft | null,
  wording: Wording,
  actor: Actor,
  now: Date,
  opinion: string,
): readonly LetterStep[] {
  const before = draft?.wording ?? {};
  const parts = Object.keys({ ...before, ...wording }).filter((key) => before[key] !== wording[key]);
  return [...(draft?.history ?? []), stepBy("signed", actor, now, parts, opinion)];
}
