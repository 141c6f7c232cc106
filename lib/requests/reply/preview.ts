import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { findCase } from "../case/load";
import { mayView } from "../case/visibility";
import { type AskedField, letterFields } from "../letters/compose";
import type { Letter } from "../letters/letter";
import { findOutcome } from "../outcomes";
import { replyFacts, replySchema } from "./content";
import { prepareReply, searchEntries } from "./prepare";
import type { ReplyCheck } from "./reply-checks";

export interface ReplyPreview {
  /** null while something is missing */
  readonly letter: Letter | null;
  /** what the letter asks for, beyond what the case knows */
  readonly fields: readonly AskedField[];
  readonly checks: readonly ReplyCheck[];
}

/** The reply as it would read with these contents, unsaved; null for whoever may not see the case. */
export async function previewReply(actor: Actor, requestId: string, raw: unknown, now = new Date()): Promise<ReplyPreview | null> {
  const loaded = await findCase(db(), requestId, now);
  if (loaded === null || !mayView(actor, loaded.subject)) return null;
  const read = replySchema.safeParse(raw);
  if (!read.success) return { letter: null, fields: [], checks: [] };
  const { source, files, letter, checks } = await prepareReply(db(), loaded, read.data, now);
  const code = findOutcome(read.data.outcome)?.letter ?? "REPLY_OTHER";
  const known = replyFacts(source, { ...read.data, facts: {} }, files, await searchEntries(db(), requestId));
  const fields = letterFields(code, { ...known, values: { ...known.values, ...read.data.facts } });
  return { letter, fields: fields.filter(({ key, from }) => from === "officer" || known.values[key] === undefined), checks };
}
