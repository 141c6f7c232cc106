import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { isSignedAct, SIGNED_WORDS } from "../signing/signable";

/** How many cases this person handles now, for the badge. */
export const myRequestCount = (actor: Actor): Promise<number> =>
  actor.userId === null ? Promise.resolve(0) : db().request.count({ where: { handlerId: actor.userId, open: true } });

/** How many cases wait for this person's signature. */
export const toSignCount = (actor: Actor): Promise<number> =>
  actor.roles.includes("officeHead")
    ? db().request.count({ where: { agencyId: actor.agencyId, open: true, toSign: { isEmpty: false } } })
    : Promise.resolve(0);

/** A case in which something waits for the signature of the head of the office. */
export interface CaseToSign {
  readonly id: string;
  readonly caseNo: string;
  readonly subject: string;
  readonly dueOn: CivilDate | null;
  /** 《补正告知书》, 延长答复期限 … */
  readonly what: readonly { readonly act: string; readonly words: string }[];
}

const wordsOf = (act: string): string =>
  isSignedAct(act) ? `签发《${SIGNED_WORDS[act]}》` : act === "decideExtension" ? "决定是否延长" : "决定是否延迟答复";

/** What waits for this person's signature: for heads of the office, the most urgent first. */
export async function casesToSign(actor: Actor): Promise<CaseToSign[]> {
  if (!actor.roles.includes("officeHead")) return [];
  const rows = await db().request.findMany({
    where: { agencyId: actor.agencyId, open: true, toSign: { isEmpty: false } },
    select: { id: true, caseNo: true, subject: true, dueOn: true, toSign: true },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: 100,
  });
  return rows.map(({ dueOn, toSign, ...row }) => ({
    ...{ ...row, dueOn: dueOn === null ? null : fromDatabaseDate(dueOn) },
    what: toSign.map((act) => ({ act, words: wordsOf(act) })),
  }));
}
