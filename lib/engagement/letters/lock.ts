import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { notFound, ruleViolation } from "@/lib/core/errors";
import { contentHash } from "@/lib/disclosures/content-hash";
import type { Letter, LetterReply } from "@/lib/generated/prisma/client";
import type { LetterState } from "@/lib/generated/prisma/enums";
import { LETTER_STATES } from "../words";

export interface LockedLetter extends Omit<Letter, "dueOn"> {
  dueOn: CivilDate;
  /** the working draft of the answer, else the last one */
  reply: LetterReply | null;
}

/** The letter, locked until the transaction ends. Throws notFound(). */
export async function lockLetter(tx: Tx, letterId: string): Promise<LockedLetter> {
  await tx.$executeRaw`select 1 from "Letter" where id = ${letterId}::uuid for update`;
  const row = await tx.letter.findUnique({ where: { id: letterId }, include: { replies: { orderBy: { number: "desc" }, take: 1 } } });
  if (row === null) throw notFound("来信");
  const { replies, dueOn, ...letter } = row;
  return { ...letter, dueOn: fromDatabaseDate(dueOn), reply: replies[0] ?? null };
}

/** What an approval of an answer binds to. */
export const replyHash = (letter: Pick<Letter, "number">, text: string): string => contentHash({ letter: letter.number, reply: text });

/** Throws a RuleViolation unless the letter stands in one of `states`. */
export function expectState(letter: Pick<Letter, "state" | "number">, ...states: readonly LetterState[]): void {
  if (states.includes(letter.state)) return;
  throw ruleViolation(`来信 ${letter.number} 现在是“${LETTER_STATES[letter.state]}”，不能这样处理。请刷新页面查看最新情况。`);
}
