import type { Tx } from "@/lib/core/db";
import { expectVersion } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { saveReplyInput } from "../schema";
import { expectState, type LockedLetter, lockLetter, replyHash } from "./lock";

/** Writes the working draft; a sealed one is followed by a new one that carries on its text and its editors. */
export async function writeDraft(tx: Tx, letter: LockedLetter, text: string, actor: Actor, now: Date) {
  const { reply } = letter;
  const editorIds = [...new Set([...(reply?.editorIds ?? []), ...(actor.userId === null ? [] : [actor.userId])])];
  const data = { text, editorIds, contentHash: replyHash(letter, text), updatedAt: now };
  if (reply !== null && reply.sealedAt === null) return tx.letterReply.update({ where: { id: reply.id }, data });
  return tx.letterReply.create({ data: { ...data, letterId: letter.id, number: (reply?.number ?? 0) + 1, createdAt: now } });
}

/** How a draft is written on: by its department, while the letter is with it. */
export const writing = {
  load: (tx: Tx, input: { letterId: string }) => lockLetter(tx, input.letterId),
  may: (actor: Actor, letter: LockedLetter) => can(actor, "letter.reply", letter),
  check: (letter: LockedLetter, input: { expectedVersion: number }) => {
    expectVersion(letter, input.expectedVersion);
    expectState(letter, "assigned");
  },
};

/** Keeps the draft of an answer. */
export const saveReply = command({
  name: "letter.saveReply",
  input: saveReplyInput,
  ...writing,
  write: async ({ tx, actor, input, loaded: letter, now }) => {
    const draft = await writeDraft(tx, letter, input.text, actor, now);
    await tx.letter.update({ where: { id: letter.id }, data: { version: { increment: 1 } } });
    return { subject: { type: "letter", id: letter.id }, changes: { reply: draft.number }, result: null };
  },
});
