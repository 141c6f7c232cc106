import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/core/db";
import { decrypt, encrypt } from "@/lib/core/encryption";
import type { LetterStep } from "./history";
import type { DraftedAct } from "./signable";
import type { Wording } from "./wording";

const PURPOSE = "request-letter-draft";

/** An act that waits for the signature on its letters or for the decision, or was sent back: what it was told, how its letters are worded. */
export interface LetterDraft {
  readonly id: string;
  readonly act: DraftedAct;
  /** as the form of the act sent it */
  readonly input: Readonly<Record<string, unknown>>;
  readonly wording: Wording;
  readonly history: readonly LetterStep[];
}

/** The draft of this act in this case, or null. */
export async function findDraft(tx: Tx, requestId: string, act: DraftedAct): Promise<LetterDraft | null> {
  const row = await tx.requestLetterDraft.findUnique({ where: { requestId_act: { requestId, act } } });
  if (row === null) return null;
  const content = JSON.parse(decrypt(row.sealed, PURPOSE, row.id) ?? "{}") as Partial<LetterDraft>;
  return { id: row.id, act, input: content.input ?? {}, wording: content.wording ?? {}, history: content.history ?? [] };
}

/** Keeps a draft, encrypted: it names whom the letters go to. */
export async function keepDraft(tx: Tx, requestId: string, draft: Omit<LetterDraft, "id"> & { id?: string }, now: Date): Promise<string> {
  const { id = randomUUID(), act, input, wording, history } = draft;
  const sealed = encrypt(JSON.stringify({ input, wording, history }), PURPOSE, id);
  await tx.requestLetterDraft.upsert({
    where: { requestId_act: { requestId, act } },
    create: { id, requestId, act, sealed, createdAt: now, updatedAt: now },
    update: { sealed, updatedAt: now },
  });
  return id;
}

export async function dropDraft(tx: Tx, requestId: string, act: DraftedAct): Promise<void> {
  await tx.requestLetterDraft.deleteMany({ where: { requestId, act } });
}
