import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/core/canonical-json";
import { AppError, invalidInput } from "@/lib/core/errors";
import { type LetterSource, letterFacts } from "../letters/case-facts";
import { composeLetter } from "../letters/compose";
import { applyEdits } from "../letters/edits";
import type { LetterFacts } from "../letters/facts";
import { LETTERS, type LetterCode } from "../letters/kinds";
import type { Letter } from "../letters/letter";

/** A letter that an act is about to send: which, and what it is told beside what the case knows. */
export interface LetterToSend {
  readonly code: LetterCode;
  readonly told: Partial<LetterFacts>;
}

/** What was worded otherwise: paragraphs, and the lines below, each under `CODE.part`. */
export type Wording = Readonly<Record<string, string>>;
export const wordingInput = z.record(z.string().max(80), z.string().max(10_000, "内容太长")).default({});

/** Lines that are no paragraphs: what stands behind the name, and whom to ask. */
export const LINES = ["honorific", "contactName", "contactTel"] as const;
export type Line = (typeof LINES)[number];
export const LINE_WORDS: Readonly<Record<Line, string>> = { honorific: "称谓", contactName: "联系人", contactTel: "联系电话" };
const MOST: Readonly<Record<Line, number>> = { honorific: 10, contactName: 40, contactTel: 40 };

const fieldOf = (code: LetterCode, part: string): string => `wording.${code}.${part}`;

/** The lines of one letter as they were worded; throws invalidInput, by field, when one is too long or holds what it must not. */
function linesOf(code: LetterCode, own: Wording): Readonly<Record<Line, string>> {
  const fields: Record<string, string[]> = {};
  const lines = Object.fromEntries(
    LINES.map((line) => {
      const text = (own[line] ?? "").normalize("NFC").trim();
      if ([...text].length > MOST[line]) fields[fieldOf(code, line)] = [`“${LINE_WORDS[line]}”不超过 ${MOST[line]} 个字`];
      else if (/[\p{C}：:{}]/u.test(text)) fields[fieldOf(code, line)] = [`“${LINE_WORDS[line]}”里有不能用的符号`];
      return [line, text];
    }),
  );
  if (Object.keys(fields).length > 0) throw invalidInput(fields);
  return lines as Record<Line, string>;
}

/** The parts of this letter among those of all letters of the act. */
const ownOf = (code: LetterCode, wording: Wording): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wording).flatMap(([key, text]) => (key.startsWith(`${code}.`) ? [[key.slice(code.length + 1), text]] : [])),
  );

/** A letter as its template has it, with the lines and paragraphs that were worded otherwise. Throws invalidInput, by part. */
function wordLetter(source: LetterSource, { code, told }: LetterToSend, wording: Wording): Letter {
  const own = ownOf(code, wording);
  const { honorific, contactName, contactTel } = linesOf(code, own);
  const facts = letterFacts(source, code, {
    ...told,
    values: { ...told.values, ...(contactName !== "" && { contactName }), ...(contactTel !== "" && { contactTel }) },
  });
  const composed = composeLetter(code, honorific === "" ? facts : { ...facts, addressee: `${facts.addressee}${honorific}` });
  const edits = Object.fromEntries(Object.entries(own).filter(([part]) => !LINES.some((line) => line === part)));
  try {
    return applyEdits(composed, edits);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "InvalidInput") throw error;
    throw invalidInput(Object.fromEntries(Object.entries(error.fields).map(([part, messages]) => [fieldOf(code, part), [...messages]])));
  }
}

/** The letters of an act, as they are worded. Throws invalidInput that names what is missing or may not be changed. */
export function wordLetters(source: LetterSource, letters: readonly LetterToSend[], wording: Wording): readonly Letter[] {
  const unknown = Object.keys(wording).filter((key) => !letters.some(({ code }) => key.startsWith(`${code}.`)));
  if (unknown.length > 0)
    throw invalidInput(Object.fromEntries(unknown.map((key) => [`wording.${key}`, ["文书里没有这一段，请重新预览后再改。"]])));
  return letters.map((letter) => wordLetter(source, letter, wording));
}

/** Binds a signature to what was read: the letters without the instant at which they were made. */
export const hashOfLetters = (letters: readonly Letter[]): string =>
  createHash("sha256")
    .update(canonicalJson(JSON.parse(JSON.stringify(letters.map((letter) => ({ ...letter, madeAt: "" }))))))
    .digest("hex");

/** 补正告知书第 2 段, for people who read the history. */
export function partWords(key: string, letters: readonly Letter[]): string {
  const [code = "", part = ""] = key.split(".");
  const letter = letters.find((one) => one.code === code);
  const line = LINES.find((one) => one === part);
  const at = letter?.parts.findIndex(({ id }) => id === part) ?? -1;
  const which = line === undefined ? (at < 0 ? "一段" : `第 ${at + 1} 段`) : LINE_WORDS[line];
  const title = Object.hasOwn(LETTERS, code) ? LETTERS[code as LetterCode].title : "";
  return letters.length > 1 ? `《${title}》${which}` : which;
}
