import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { notFound, ruleViolation } from "@/lib/core/errors";
import { contentHash } from "@/lib/disclosures/content-hash";
import type { Consultation } from "@/lib/generated/prisma/client";
import type { ConsultationState } from "@/lib/generated/prisma/enums";
import { CONSULTATION_STATES } from "../words";

export interface LockedConsultation extends Omit<Consultation, "opensOn" | "closesOn"> {
  opensOn: CivilDate;
  closesOn: CivilDate;
}

export const withDays = (row: Consultation): LockedConsultation => ({
  ...row,
  opensOn: fromDatabaseDate(row.opensOn),
  closesOn: fromDatabaseDate(row.closesOn),
});

/** The consultation, locked until the transaction ends. Throws notFound(). */
export async function lockConsultation(tx: Tx, id: string): Promise<LockedConsultation> {
  await tx.$executeRaw`select 1 from "Consultation" where id = ${id}::uuid for update`;
  const row = await tx.consultation.findUnique({ where: { id } });
  if (row === null) throw notFound("意见征集");
  return withDays(row);
}

type Asked = Pick<LockedConsultation, "number" | "title" | "text" | "documentPath" | "opensOn" | "closesOn" | "contact">;

/** What the approval of a consultation binds to: all that the public is asked. */
export const callHash = ({ number, title, text, documentPath, opensOn, closesOn, contact }: Asked): string =>
  contentHash({ number, title, text, documentPath, opensOn, closesOn, contact });

/** What the approval of its result binds to. */
export const resultHash = ({ number, result }: Pick<LockedConsultation, "number" | "result">): string => contentHash({ number, result });

export function expectState(one: Pick<LockedConsultation, "state">, ...states: readonly ConsultationState[]): void {
  if (states.includes(one.state)) return;
  throw ruleViolation(`这次意见征集现在是“${CONSULTATION_STATES[one.state]}”，不能这样处理。请刷新页面查看最新情况。`);
}
