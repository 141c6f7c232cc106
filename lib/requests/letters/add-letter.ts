import { createHash, randomUUID } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";
import { toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { decrypt, encrypt } from "@/lib/core/encryption";
import type { Actor } from "@/lib/identity/actor";
import type { LetterStep } from "../signing/history";
import type { LetterSource } from "./case-facts";
import { LETTERS } from "./kinds";
import type { Letter } from "./letter";

const PURPOSE = "request-letter";

export const hashOfLetter = (letter: Letter): string =>
  createHash("sha256")
    .update(canonicalJson(plain(letter)))
    .digest("hex");

const plain = (letter: Letter): unknown => JSON.parse(JSON.stringify(letter));

export interface AddedLetter {
  letterId: string;
  docNo: string;
  letter: Letter;
}

/** Keeps a letter that was composed before: of a reply, as it was approved; of an act, as it was worded and signed. */
export async function keepLetter(
  tx: Tx,
  { loaded: { row }, now }: LetterSource,
  actor: Actor,
  letter: Letter,
  history: readonly LetterStep[] = [],
): Promise<AddedLetter> {
  const letterId = randomUUID();
  const docNo = letter.docNo === "" ? `${letter.code}/${letterId}` : letter.docNo;
  await tx.requestLetter.create({
    data: {
      ...{ id: letterId, requestId: row.id, code: letter.code, title: letter.title, addressee: LETTERS[letter.code].to, docNo },
      ...{ issuedOn: toDatabaseDate(letter.issuedOn), sealedFacts: encrypt(JSON.stringify(letter), PURPOSE, letterId) },
      ...{ factsHash: hashOfLetter(letter), toApplicant: LETTERS[letter.code].to === "applicant" },
      ...{ history: [...history], createdById: actor.userId, createdAt: now },
    },
  });
  return { letterId, docNo: letter.docNo, letter };
}

/** What a kept letter says; null once it was erased. */
export function openLetter({ id, sealedFacts }: { id: string; sealedFacts: string }): Letter | null {
  const json = sealedFacts === "" ? null : decrypt(sealedFacts, PURPOSE, id);
  return json === null ? null : (JSON.parse(json) as Letter);
}
