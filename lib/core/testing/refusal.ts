import { expect } from "vitest";
import type { ErrorCode } from "../errors";

/** What an AppError of this code that says `words` matches. */
export const refusal = (code: ErrorCode, words: string | RegExp) => ({
  code,
  message: typeof words === "string" ? expect.stringContaining(words) : expect.stringMatching(words),
});

/** What an InvalidInput that says `words` at this field matches. */
export const refusedAt = (field: string, words = "") => ({ code: "InvalidInput", fields: { [field]: [expect.stringContaining(words)] } });
