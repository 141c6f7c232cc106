import { conflict, expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { announce } from "@/lib/publishing/announce";
import { ENGAGEMENT_PATH } from "../address";
import { appendEvent } from "../events";
import { approvedRun } from "../run-of";
import { actOnConsultationInput } from "../schema";
import { callHash, expectState, lockConsultation, resultHash } from "./lock";
import { endOf } from "./phase";

const involved = (ids: readonly string[], approverId: string | null): string[] => [...ids, ...(approverId === null ? [] : [approverId])];

/** 公布: puts an approved consultation, or its approved result, before the public; by a third person. */
export const publishConsultation = command({
  name: "consultation.publish",
  input: actOnConsultationInput,
  load: async (tx, input) => {
    const one = await lockConsultation(tx, input.consultationId);
    const run = await approvedRun(tx, { type: "consultation", id: one.id });
    const isCall = one.publishedAt === null;
    const involvedIds = isCall ? involved(one.editorIds, one.approverId) : involved(one.resultEditorIds, one.resultApproverId);
    return { ...one, isCall, involvedIds, approvedHash: run?.contentHash ?? null };
  },
  may: (actor, one) => can(actor, "consultation.publish", one),
  check: (one, input, _actor, now) => {
    expectVersion(one, input.expectedVersion);
    expectState(one, "approved", "resultApproved");
    if (one.approvedHash !== (one.isCall ? callHash(one) : resultHash(one))) throw conflict("内容与批准的不一致，不能公布。请重新送审。");
    if (one.isCall && endOf(one.closesOn) <= now) throw ruleViolation("截止日期已经过去，请退回修改日期，重新送审。");
    if (!one.isCall && endOf(one.closesOn) > now) throw ruleViolation("征集还没有截止，采纳情况要在截止之后公布。");
  },
  write: async ({ tx, actor, loaded: one, now }) => {
    const data = one.isCall
      ? ({ state: "online", publishedAt: now, publisherName: actor.name } as const)
      : ({ state: "closed", resultPublishedAt: now, resultPublisherName: actor.name } as const);
    await tx.consultation.update({ where: { id: one.id }, data: { ...data, version: { increment: 1 } } });
    await appendEvent(tx, { type: "consultation", id: one.id }, actor, now, one.isCall ? "published" : "resultPublished");
    await announce(tx, { columns: [ENGAGEMENT_PATH], item: null });
    return { subject: { type: "consultation", id: one.id }, changes: { number: one.number, state: data.state }, result: null };
  },
});
