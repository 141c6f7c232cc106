import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { type Acted, type Acting, caseKey } from "../case/command";
import type { CaseFacts } from "../case/facts";
import type { LoadedCase } from "../case/load";
import type { AddedLetter } from "../letters/add-letter";
import type { LetterSource } from "../letters/case-facts";
import type { Letter } from "../letters/letter";
import type { ProposedLetters } from "./decision";
import type { LetterDraft } from "./drafts";
import type { LetterAct, ProposalAct } from "./signable";
import { type LetterToSend, type Wording, wordingInput } from "./wording";

/** What the input of every act with letters holds: the case, and paragraphs worded otherwise. */
export const letterKey = { ...caseKey, wording: wordingInput };

/** What the input of a decision on a proposal holds beside: the letters as they were read, to which the decision is bound. */
export const decisionKey = { ...letterKey, contentHash: z.string().default("") };

export interface LetterInput {
  requestId: string;
  expectedVersion: number;
  wording: Wording;
  contentHash?: string;
  opinion?: string;
}

export interface Preparing<I> {
  tx: Tx;
  loaded: LoadedCase;
  facts: CaseFacts;
  source: LetterSource;
  input: I;
  actor: Actor;
  today: CivilDate;
}

/** What an act works out before anything is written: its letters, and what else it needs. */
export interface Prepared {
  readonly letters: readonly LetterToSend[];
}

export type SendingAct = Exclude<LetterAct, ProposalAct>;

export interface LetterActSpec<I extends LetterInput, P extends Prepared, R extends object> {
  act: SendingAct;
  input: z.ZodType<I>;
  check?: (loaded: LoadedCase, input: I) => void;
  prepare: (about: Preparing<I>) => P | Promise<P>;
  /** the act itself; its letters are numbered and kept */
  does: (acting: Acting<I> & { prepared: P; sent: readonly AddedLetter[] }) => Promise<Acted<R>>;
  /** what was told changes with the day on which the head signs */
  onSigning?: (input: I, today: CivilDate) => I;
}

/** What an act gives back: done, or waiting for the head's signature. */
export type Sent<R> = (R & { readonly waiting: false }) | ({ readonly [K in keyof R]?: undefined } & { readonly waiting: true });

export type About = Omit<Preparing<unknown>, "facts" | "source" | "input">;

/** An act with letters, for the pages that show them. */
export interface LetterComposer {
  /** its letters as they would read, unsaved; throws what is missing, by field */
  compose(about: About, raw: unknown, now: Date): Promise<readonly Letter[]>;
}

/** An act that sends letters, for the pages and for the signature. */
export interface LetterActHandle extends LetterComposer {
  /** the letters that were submitted, as they would go out today; throws why they cannot */
  composeDraft(about: About, draft: LetterDraft, now: Date): Promise<readonly Letter[]>;
  /** the letters of a decision as they were proposed */
  composeProposed(about: About, raw: unknown, draft: LetterDraft | null, now: Date): Promise<ProposedLetters>;
  /** does the act that was submitted, with what the head signs */
  sign(acting: Acting<{ contentHash: string; wording: Wording; opinion: string }>, draft: LetterDraft): Promise<Acted<object>>;
}
