import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/core/canonical-json";
import { decrypt, encrypt } from "@/lib/core/encryption";
import { text } from "../case/fields";
import { type LetterSource, letterFacts } from "../letters/case-facts";
import { composeLetter, letterProblems } from "../letters/compose";
import { applyEdits } from "../letters/edits";
import type { LetterFacts, SearchEntry, Withheld } from "../letters/facts";
import { LETTER_FIELDS } from "../letters/fields";
import type { Letter } from "../letters/letter";
import type { LetterProblem } from "../letters/values";
import { findOutcome, OUTCOMES, type OutcomeCode } from "../outcomes";

const codes = OUTCOMES.map(({ code }) => code) as [OutcomeCode, ...OutcomeCode[]];

export const withheldSchema = z.object({
  passage: text(500),
  place: text(100),
  ground: z.enum(codes, "请选择不予公开的依据"),
  reason: text(1000),
});

const values = z
  .record(z.string(), z.string().max(4000, "内容太长"))
  .default({})
  .transform((given) =>
    Object.fromEntries(Object.entries(given).filter(([key, value]) => Object.hasOwn(LETTER_FIELDS, key) && value.trim() !== "")),
  );

/** What an officer says of a reply. */
export const replySchema = z.object({
  outcome: z.enum(codes, "请选择办理结果"),
  /** fields of the letter that the case does not know */
  facts: values,
  /** paragraphs worded otherwise, by part */
  edits: z.record(z.string(), z.string().max(10_000, "内容太长")).default({}),
  withheld: z.array(withheldSchema).max(200, "不予公开的内容最多列 200 处").default([]),
  /** what is handed out */
  fileIds: z.array(z.uuid()).max(50, "一次最多提供 50 个文件").default([]),
  secrecy: z
    .object({ result: z.enum(["passed", "unsure", "notNeeded"], "请选择保密审查的结论"), note: text(500) })
    .default({ result: "notNeeded", note: "" }),
});

export type ReplyContent = z.output<typeof replySchema>;

const PURPOSE = "request-reply";
export const sealReply = (content: ReplyContent, replyId: string): string => encrypt(JSON.stringify(content), PURPOSE, replyId);

export function openReply({ id, sealed }: { id: string; sealed: string }): ReplyContent | null {
  const json = sealed === "" ? null : decrypt(sealed, PURPOSE, id);
  return json === null ? null : replySchema.parse(JSON.parse(json));
}

/** A file that is handed out, as far as checks and the letter go. */
export interface ReplyFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly plainSha256: string;
  readonly inspection: unknown;
}

/** What the letter of this reply is made of. */
export function replyFacts(
  source: LetterSource,
  content: ReplyContent,
  files: readonly ReplyFile[],
  searches: readonly SearchEntry[],
): LetterFacts {
  const outcome = findOutcome(content.outcome);
  const code = outcome?.letter ?? "REPLY_OTHER";
  const withheld: readonly Withheld[] = content.outcome === "PARTIAL" ? content.withheld : [];
  return letterFacts(source, code, {
    outcome: content.outcome,
    values: content.facts,
    ...(withheld.length > 0 && { withheld }),
    ...(content.outcome === "UNAVAILABLE_NOT_EXIST" && searches.length > 0 && { searches }),
    enclosures: files.map(({ name }) => name.replace(/\.[^.]+$/, "")),
  });
}

/** The letter, or what keeps it from being made. */
export function replyLetter(
  content: ReplyContent,
  facts: LetterFacts,
): { letter: Letter; problems: readonly [] } | { letter: null; problems: readonly LetterProblem[] } {
  const code = findOutcome(content.outcome)?.letter ?? "REPLY_OTHER";
  const problems = letterProblems(code, facts);
  if (problems.length > 0) return { letter: null, problems };
  return { letter: applyEdits(composeLetter(code, facts), content.edits), problems: [] };
}

/** What an approval is bound to: everything said and handed out, and every word of the letter but its date. */
export function replyHash(content: ReplyContent, letter: Letter | null, files: readonly ReplyFile[]): string {
  const { issuedOn: _on, madeAt: _at, ...words } = letter ?? { issuedOn: null, madeAt: null };
  const bound = { content, words, files: files.map(({ id, plainSha256, name }) => ({ id, plainSha256, name })) };
  return createHash("sha256")
    .update(canonicalJson(JSON.parse(JSON.stringify(bound))))
    .digest("hex");
}
