import type { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import { AppError, invalidInput } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { caseCommand } from "../case/command";
import type { NewEvent } from "../case/events";
import type { LoadedCase } from "../case/load";
import { after } from "../case/projection";
import { asCaseEvent } from "../case/record";
import { findDraft, keepDraft } from "./drafts";
import { stepBy } from "./history";
import type { LetterActHandle, LetterComposer, LetterInput } from "./letter-spec";
import { PROPOSALS, type ProposalAct } from "./signable";

interface ProposalSpec<I extends LetterInput> {
  act: ProposalAct;
  input: z.ZodType<I>;
  check: (loaded: LoadedCase, input: I) => void;
  proposed: (input: I, actor: Actor, today: CivilDate) => NewEvent;
  /** the letters of the decision that is asked for */
  decision: LetterActHandle;
  /** what the letter calls otherwise than the form */
  fieldNames?: Readonly<Record<string, string>>;
}

/**
 * 提请: asks the head of the office for what only they may grant. The letter that follows is shown and worded by whoever asks, and
 * kept, sealed, until it is decided on. Returns the command and what composes the letter.
 */
export function proposal<I extends LetterInput>({ act, input, check, proposed, decision, fieldNames = {} }: ProposalSpec<I>) {
  const decides = PROPOSALS[act];

  const composer: LetterComposer = {
    compose: async (about, raw, now) => {
      const told = input.parse(raw);
      check(about.loaded, told);
      const facts = after(about.loaded.facts, asCaseEvent(proposed(told, about.actor, about.today)));
      const { requestId, expectedVersion, wording } = told;
      const grant = { requestId, expectedVersion, wording, approve: "true" };
      try {
        return await decision.compose({ ...about, loaded: { ...about.loaded, facts } }, grant, now);
      } catch (error) {
        throw renamed(error, fieldNames);
      }
    },
  };

  const command = caseCommand<z.ZodType<I>, object>({
    act,
    input,
    check,
    does: async ({ tx, loaded, input: told, actor, now, today }) => {
      await composer.compose({ tx, loaded, actor, today }, told, now);
      const { requestId, expectedVersion: _, wording, ...rest } = told;
      const earlier = await findDraft(tx, requestId, decides);
      const history = [...(earlier?.history ?? []), stepBy("submitted", actor, now, Object.keys(wording))];
      await keepDraft(tx, requestId, { ...(earlier && { id: earlier.id }), act: decides, input: rest, wording, history }, now);
      const event = proposed(told, actor, today);
      return { events: [event], changes: { ...event.data, worded: Object.keys(wording) }, result: {} };
    },
  });
  return { command, composer };
}

/** What is wrong with the letter, at the field of the form that it came from. */
function renamed(error: unknown, names: Readonly<Record<string, string>>): unknown {
  if (!(error instanceof AppError) || error.code !== "InvalidInput") return error;
  const fields = Object.entries(error.fields).map(([field, messages]) => [names[field] ?? field, [...messages]]);
  return invalidInput(Object.fromEntries(fields), error.message);
}
