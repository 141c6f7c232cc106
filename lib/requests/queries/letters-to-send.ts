import { z } from "zod";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { mayAct } from "../case/acts";
import { findCase } from "../case/load";
import { LETTER_ACT_HANDLES } from "../handling/letter-acts";
import type { Letter } from "../letters/letter";
import { requestSettings } from "../public/settings";
import { findDraft, type LetterDraft } from "../signing/drafts";
import { draftedBy, isDecisionAct, type LetterAct, needsSignature, type SignedAct } from "../signing/signable";
import { hashOfLetters } from "../signing/wording";

/** What the form of an act with letters shows beside its questions. */
export interface LettersToSend {
  /** what this person sends waits for the signature of the head of the office */
  readonly goesToHead: boolean;
  /** sent back or taken back earlier: what it was told, how it was worded, and by whom */
  readonly draft: LetterDraft | null;
  /** the letters as they would read with what was typed; empty while something is missing */
  readonly letters: readonly Letter[];
  /** why they cannot be shown, in Chinese; null: nothing was typed yet, or they are shown */
  readonly problem: string | null;
  /** of the letters as they were proposed, to which a decision is bound; empty for other acts */
  readonly contentHash: string;
}

/** The letters of an act as they would go out, unsaved. Null for whoever may not do it. `typed` is null before anything was typed. */
export async function lettersToSend(
  actor: Actor,
  requestId: string,
  act: LetterAct,
  typed: Readonly<Record<string, unknown>> | null,
  now = new Date(),
): Promise<LettersToSend | null> {
  const loaded = await findCase(db(), requestId, now);
  if (loaded === null || !mayAct(actor, loaded.subject, act).allowed) return null;
  const { headSigns } = await requestSettings(db(), actor.agencyId);
  const goesToHead = needsSignature(actor, act, headSigns);
  const drafted = draftedBy(act);
  const draft = drafted === null ? null : await findDraft(db(), requestId, drafted);
  const key = { requestId, expectedVersion: loaded.row.version };
  const about = { tx: db(), loaded, actor, today: loaded.today };
  const sending = { goesToHead, draft, contentHash: "" };
  try {
    if (isDecisionAct(act)) {
      const grant = { approve: "true", ...key };
      const proposed = await LETTER_ACT_HANDLES[act].composeProposed(about, grant, draft, now);
      const deciding = {
        ...{ goesToHead, draft: draft && { ...draft, wording: proposed.wording } },
        contentHash: hashOfLetters(proposed.letters),
      };
      if (typed === null) return { ...deciding, letters: proposed.letters, problem: proposed.misfit };
      return { ...deciding, letters: await LETTER_ACT_HANDLES[act].compose(about, { ...typed, ...grant }, now), problem: null };
    }
    if (typed === null) return { ...sending, letters: [], problem: null };
    const letters = await LETTER_ACT_HANDLES[act].compose(about, { ...typed, ...key }, now);
    return { ...sending, letters, problem: letters.length === 0 ? "按现在填写的办理，不生成文书。" : null };
  } catch (error) {
    return { ...sending, letters: [], problem: `文书还不能生成：${problemOf(error)}` };
  }
}

/** What keeps letters from being shown, for the person who asked; throws what is no fault of theirs. */
function problemOf(error: unknown): string {
  if (error instanceof AppError) return [error.message, ...Object.values(error.fields).flat()].join(" ");
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join("；");
  throw error;
}

/** Letters that wait for a signature, as they would go out now. */
export interface LettersToSign {
  readonly act: SignedAct;
  readonly draft: LetterDraft;
  readonly letters: readonly Letter[];
  readonly contentHash: string;
  /** why they cannot be signed as they are; null: they can */
  readonly problem: string | null;
}

/** The letters that wait for this person's signature in a case; null when there are none, or not for them. */
export async function lettersToSign(actor: Actor, requestId: string, now = new Date()): Promise<LettersToSign | null> {
  const loaded = await findCase(db(), requestId, now);
  const toSign = loaded?.facts.toSign ?? null;
  if (loaded === null || toSign === null || !mayAct(actor, loaded.subject, "decideLetter").allowed) return null;
  const draft = await findDraft(db(), requestId, toSign.act);
  if (draft === null) return null;
  try {
    const letters = await LETTER_ACT_HANDLES[toSign.act].composeDraft({ tx: db(), loaded, actor, today: loaded.today }, draft, now);
    return { act: toSign.act, draft, letters, contentHash: hashOfLetters(letters), problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { act: toSign.act, draft, letters: [], contentHash: "", problem: error.message };
  }
}
