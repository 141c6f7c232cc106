import { z } from "zod";
import { AppError, notAllowed } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { caseCommand, caseKey } from "../case/command";
import { text } from "../case/fields";
import { keepLetter } from "./add-letter";
import { letterSource } from "./case-facts";
import { composeLetter } from "./compose";
import { applyEdits } from "./edits";
import { LETTER_FIELDS } from "./fields";
import { letterHindrance, OTHER_LETTERS, otherLetterFacts } from "./other-letters";

export const otherLetterInput = z.object({
  code: z.enum(OTHER_LETTERS, "请选择文书"),
  /** of letters to a third party or another agency */
  addressee: text(100),
  facts: z
    .record(z.string(), z.string().max(4000, "内容太长"))
    .default({})
    .transform((given) => Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(LETTER_FIELDS, key)))),
  /** paragraphs worded otherwise, by part */
  edits: z.record(z.string(), z.string().max(10_000, "内容太长")).default({}),
});

const make = caseCommand({
  act: "makeLetter",
  input: otherLetterInput.extend(caseKey),
  does: async ({ tx, loaded, input: { code, addressee, facts, edits }, actor, now, today }) => {
    const source = await letterSource(tx, loaded, now);
    const hindrance = letterHindrance(code, actor, source);
    if (hindrance !== null) throw notAllowed(hindrance);
    const letter = applyEdits(composeLetter(code, otherLetterFacts(source, code, { addressee, values: facts })), edits);
    const { letterId, docNo } = await keepLetter(tx, source, actor, letter);
    return {
      events: [{ kind: "letterMade", on: today, data: { letterId, title: letter.title } }],
      changes: { letter: code, docNo },
      result: { letterId, docNo },
    };
  },
});

/** A letter names what is wrong by its own fields and parts; the form has them under these. */
const ofForm = (key: string): string => (Object.hasOwn(LETTER_FIELDS, key) ? `facts.${key}` : key === "addressee" ? key : `edits.${key}`);

/** 制作文书: a letter that no act brings with it, worded within bounds, numbered and kept like the others. */
export async function makeLetter(actor: Actor, raw: unknown, now?: Date): Promise<{ letterId: string; docNo: string }> {
  try {
    return await make(actor, raw, now);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "InvalidInput") throw error;
    const fields = Object.fromEntries(Object.entries(error.fields).map(([key, messages]) => [ofForm(key), messages]));
    throw new AppError(error.code, error.message, fields, { cause: error });
  }
}
