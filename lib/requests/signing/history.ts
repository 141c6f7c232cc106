import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";

/** What was done to a letter before it went out; of its wording only which parts, never the text. */
const step = z.object({
  what: z.enum(["worded", "submitted", "returned", "recalled", "signed"]),
  by: z.string(),
  post: z.string(),
  /** ISO 8601 */
  at: z.string(),
  /** what was worded otherwise, as `CODE.part` */
  parts: z.array(z.string()),
  opinion: z.string(),
});

export type LetterStep = z.infer<typeof step>;

export const letterSteps = (json: unknown): readonly LetterStep[] => z.array(step).parse(json);

export const STEP_WORDS: Readonly<Record<LetterStep["what"], string>> = {
  worded: "改写",
  submitted: "送签",
  returned: "退回",
  recalled: "撤回送签",
  signed: "签发",
};

export const stepBy = (what: LetterStep["what"], actor: Actor, now: Date, parts: readonly string[] = [], opinion = ""): LetterStep => ({
  ...{ what, by: actor.name, post: actor.post, at: now.toISOString() },
  ...{ parts: [...parts], opinion },
});
