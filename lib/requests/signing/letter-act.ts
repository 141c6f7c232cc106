import type { z } from "zod";
import { AppError, conflict, ruleViolation } from "@/lib/core/errors";
import { type Acting, caseCommand } from "../case/command";
import { type AddedLetter, keepLetter } from "../letters/add-letter";
import { type LetterSource, letterSource } from "../letters/case-facts";
import type { Letter } from "../letters/letter";
import { decidedHistory, expectRead, proposedLetters } from "./decision";
import { dropDraft, findDraft, keepDraft, type LetterDraft } from "./drafts";
import { type LetterStep, stepBy } from "./history";
import type { LetterActHandle, LetterActSpec, LetterInput, Prepared, SendingAct, Sent } from "./letter-spec";
import { draftedBy, isDecisionAct, isSignedAct, needsSignature } from "./signable";
import { submitLetters } from "./submit-letters";
import { hashOfLetters, type Wording, wordLetters } from "./wording";

type Keeping = Pick<Acting<unknown>, "tx" | "loaded" | "actor" | "now"> & { source: LetterSource };

async function keepAll(
  { tx, loaded, actor, source }: Keeping,
  act: SendingAct,
  letters: readonly Letter[],
  history: readonly LetterStep[],
) {
  const sent: AddedLetter[] = [];
  for (const letter of letters) {
    const own = history.map((step) => ({ ...step, parts: step.parts.filter((part) => part.startsWith(`${letter.code}.`)) }));
    sent.push(await keepLetter(tx, source, actor, letter, own));
  }
  const drafted = draftedBy(act);
  if (drafted !== null) await dropDraft(tx, loaded.row.id, drafted);
  return sent;
}

/**
 * An act that sends letters. Whoever must have them signed by the head of the office submits them instead: nothing goes out, and
 * the case waits. Returns the command and its handle.
 */
export function letterAct<I extends LetterInput, P extends Prepared, R extends object>(spec: LetterActSpec<I, P, R>) {
  const { act } = spec;
  const send = async (
    acting: Acting<I> & { source: LetterSource; prepared: P },
    letters: readonly Letter[],
    history: readonly LetterStep[],
  ) => spec.does({ ...acting, sent: await keepAll(acting, act, letters, history) });

  const command = caseCommand<z.ZodType<I>, Sent<R>>({
    act,
    input: spec.input,
    check: (loaded, input) => spec.check?.(loaded, input),
    does: async (acting) => {
      const { tx, loaded, input, actor, now } = acting;
      const source = await letterSource(tx, loaded, now);
      const prepared = await spec.prepare({ ...acting, source });
      const wording = prepared.letters.length === 0 ? {} : input.wording;
      const letters = wordLetters(source, prepared.letters, wording);
      const drafted = draftedBy(act);
      const draft = drafted === null ? null : await findDraft(tx, loaded.row.id, drafted);
      const submitting = { ...acting, letters, earlier: draft };
      if (letters.length > 0 && needsSignature(actor, act, source.settings.headSigns) && isSignedAct(act))
        return { ...(await submitLetters(submitting, act)), result: { waiting: true } as Sent<R> };
      if (isDecisionAct(act) && letters.length > 0) expectRead(proposedLetters(source, prepared.letters, draft), input.contentHash ?? "");
      const acted = await send({ ...acting, source, prepared }, letters, historyOf(act, draft, { ...acting, wording }));
      if (isDecisionAct(act) && letters.length === 0 && draft !== null) {
        const history = [...draft.history, stepBy("returned", actor, now, [], input.opinion)];
        await keepDraft(tx, loaded.row.id, { ...draft, history }, now);
      }
      return { ...acted, result: { ...acted.result, waiting: false } };
    },
  });

  const handle: LetterActHandle = {
    compose: async (about, raw, now) => {
      const input = spec.input.parse(raw);
      spec.check?.(about.loaded, input);
      const source = await letterSource(about.tx, about.loaded, now);
      const { letters } = await spec.prepare({ ...about, facts: about.loaded.facts, source, input });
      return wordLetters(source, letters, input.wording);
    },
    composeProposed: async (about, raw, draft, now) => {
      const input = spec.input.parse(raw);
      spec.check?.(about.loaded, input);
      const source = await letterSource(about.tx, about.loaded, now);
      const { letters } = await spec.prepare({ ...about, facts: about.loaded.facts, source, input });
      return proposedLetters(source, letters, draft);
    },
    composeDraft: async ({ tx, loaded, actor, today }, draft, now) => {
      const source = await letterSource(tx, loaded, now);
      const input = submitted(spec, draft, { loaded, today });
      const { letters } = await spec.prepare({ tx, loaded, actor, today, facts: loaded.facts, source, input });
      return asPossible(() => wordLetters(source, letters, draft.wording));
    },
    sign: async (acting, draft) => {
      const { tx, loaded, actor, now, today } = acting;
      const source = await letterSource(tx, loaded, now);
      const input = submitted(spec, draft, acting);
      const prepared = await spec.prepare({ ...acting, source, input });
      const letters = asPossible(() => wordLetters(source, prepared.letters, draft.wording));
      if (hashOfLetters(letters) !== acting.input.contentHash)
        throw conflict("文书的内容在你打开这个页面之后变了（如日期、编号、金额），请核对现在的内容再签发。");
      const wording = { ...draft.wording, ...acting.input.wording };
      const parts = Object.keys(acting.input.wording);
      const signed = parts.length === 0 ? letters : wordLetters(source, prepared.letters, wording);
      const history = [...draft.history, stepBy("signed", actor, now, parts, acting.input.opinion)];
      return send({ tx, loaded, facts: loaded.facts, actor, now, today, input, source, prepared }, signed, history);
    },
  };
  return { command, handle };
}

/** Who worded what before the letters go out now. */
function historyOf<I extends LetterInput>(
  act: SendingAct,
  draft: LetterDraft | null,
  { actor, now, input, wording }: Acting<I> & { wording: Wording },
): readonly LetterStep[] {
  if (isDecisionAct(act)) return decidedHistory(draft, wording, actor, now, input.opinion ?? "");
  const parts = Object.keys(wording);
  return [...(draft?.history ?? []), ...(parts.length > 0 ? [stepBy("worded", actor, now, parts)] : [])];
}

/** What was told when the letters were submitted, as of the day of the signature. */
function submitted<I extends LetterInput, P extends Prepared, R extends object>(
  spec: LetterActSpec<I, P, R>,
  draft: LetterDraft,
  { loaded, today }: Pick<Acting<unknown>, "loaded" | "today">,
): I {
  const read = spec.input.safeParse({
    ...draft.input,
    requestId: loaded.row.id,
    expectedVersion: loaded.row.version,
    wording: draft.wording,
  });
  if (!read.success) throw ruleViolation("送签时填写的内容已经不能使用，请退回，由经办人重新起草。");
  const input = spec.onSigning?.(read.data, today) ?? read.data;
  asPossible(() => spec.check?.(loaded, input));
  return input;
}

/** The form of the signature has no field for what is wrong with the letter: it is told as a whole. */
function asPossible<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "InvalidInput") throw error;
    throw ruleViolation(`现在不能签发：${Object.values(error.fields).flat().join("；")}。请退回，由经办人修改。`);
  }
}

/** The letter of an act that sends exactly one. */
export function theOne(sent: readonly AddedLetter[]): AddedLetter {
  const [only] = sent;
  if (only === undefined) throw new TypeError("a letter is sent");
  return only;
}
