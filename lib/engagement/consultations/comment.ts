import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { notFound, ruleViolation } from "@/lib/core/errors";
import { allowed } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { maskName } from "@/lib/screening/masks";
import { sealContact } from "../contact";
import { commentInput } from "../schema";
import { formPrint } from "../tracking";
import { lockConsultation } from "./lock";
import { closedWords, phaseOf } from "./phase";
import { publicConsultation } from "./public";

export interface CommentFiled {
  number: number;
  again: boolean;
}

export async function findFiledComment(agencyId: string, formKey: string): Promise<CommentFiled | null> {
  const row = await db().consultationComment.findUnique({
    where: { formKey: formPrint(formKey), consultation: { agencyId } },
    select: { number: true },
  });
  return row && { number: row.number, again: true };
}

/** Throws why no comment on a consultation is taken at `now`, before anything else is asked of the visitor. */
export async function expectOpenForComments(agencyId: string, number: number, now: Date): Promise<void> {
  const consultation = await publicConsultation(agencyId, number, now);
  if (consultation === null) throw notFound("意见征集");
  const refusal = closedWords(consultation);
  if (refusal !== null) throw ruleViolation(refusal);
}

/** Somebody's opinion on a consultation, until 24:00 of its last day. The same form files once. */
export const fileComment = command({
  name: "consultation.comment",
  input: commentInput,
  load: async (tx, input, actor) => {
    const row = await tx.consultation.findUnique({
      where: { agencyId_number: { agencyId: actor.agencyId, number: input.consultation }, publishedAt: { not: null } },
      select: { id: true },
    });
    if (row === null) throw notFound("意见征集");
    const consultation = await lockConsultation(tx, row.id);
    const filed = await tx.consultationComment.findUnique({ where: { formKey: formPrint(input.formKey) }, select: { number: true } });
    return { consultation, filed };
  },
  may: () => allowed,
  check: ({ consultation, filed }, _input, _actor, now) => {
    const refusal = filed === null ? closedWords({ ...consultation, phase: phaseOf(consultation, now) }) : null;
    if (refusal !== null) throw ruleViolation(refusal);
  },
  write: async ({ tx, input, loaded: { consultation, filed }, now }) => {
    const subject = { type: "consultation", id: consultation.id };
    if (filed !== null) return { subject, changes: { again: true }, result: { number: filed.number, again: true } };
    const id = crypto.randomUUID();
    const number = (await tx.consultationComment.count({ where: { consultationId: consultation.id } })) + 1;
    const { name, phone, email, address } = input;
    await tx.consultationComment.create({
      data: {
        ...{ id, consultationId: consultation.id, number, formKey: formPrint(input.formKey), text: input.text, receivedAt: now },
        sealedContact: sealContact({ name, phone, email, address }, id),
        shownName: name === "" ? "" : maskName(name),
      },
    });
    const result: CommentFiled = { number, again: false };
    return { subject, changes: { comment: number, on: civilDateOf(now) }, result };
  },
});
