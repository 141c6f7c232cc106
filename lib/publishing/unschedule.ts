import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { lockState } from "@/lib/disclosures/stage";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { cancelPublicationJob } from "./publication-job";
import { publishInput } from "./schema";

/** 取消定时: the approved revision waits for a publisher again. */
export const unschedule = command({
  name: "disclosure.unschedule",
  input: publishInput,
  load: (tx, input) => lockState(tx, input.disclosureId),
  may: (actor, state) => can(actor, "disclosure.unschedule", state),
  check: (state, input) => expectVersion(state, input.expectedVersion),
  write: async ({ tx, actor, loaded: state, now }) => {
    const publicationId = state.waitingPublicationId;
    if (publicationId === null) throw ruleViolation("这条信息没有等待发布的定时。");
    const end = { endedAt: now, endKind: "cancelled" as const, enderName: actor.name, enderDepartment: actor.departmentName };
    await tx.publication.update({ where: { id: publicationId }, data: end });
    await cancelPublicationJob(tx, publicationId);
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return { subject: { type: "disclosure", id: state.id }, changes: { publicationId }, result: { disclosureId: state.id } };
  },
});
