import type { CivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { LoadedCase } from "../case/load";
import { isOpen } from "../case/words";
import { findDraft } from "./drafts";
import { isSignedAct, SIGNED_WORDS, type SignedAct } from "./signable";

/** Letters of a case that wait for the signature of the head of the office, and letters that came back from there. */
export interface SigningView {
  readonly waiting: { readonly act: SignedAct; readonly words: string; readonly on: CivilDate; readonly byName: string } | null;
  readonly back: readonly { readonly act: SignedAct; readonly words: string; readonly by: string; readonly opinion: string }[];
}

export async function signingView({ row, facts, eventRows }: Pick<LoadedCase, "row" | "facts" | "eventRows">): Promise<SigningView> {
  const { toSign } = facts;
  const submitted = eventRows.findLast(({ kind }) => kind === "letterSubmitted");
  const waiting = toSign && { act: toSign.act, words: SIGNED_WORDS[toSign.act], on: toSign.on, byName: submitted?.userName ?? "" };
  if (!isOpen(facts.state)) return { waiting, back: [] };
  const drafts = await db().requestLetterDraft.findMany({ where: { requestId: row.id }, select: { act: true } });
  const back: SigningView["back"][number][] = [];
  for (const { act } of drafts) {
    if (!isSignedAct(act) || act === toSign?.act) continue;
    const last = (await findDraft(db(), row.id, act))?.history.at(-1);
    if (last?.what === "returned") back.push({ act, words: SIGNED_WORDS[act], by: last.by, opinion: last.opinion });
  }
  return { waiting, back };
}
