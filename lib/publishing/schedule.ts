import { formatInstant } from "@/lib/core/civil-date";
import { expectVersion, invalidInput, ruleViolation } from "@/lib/core/errors";
import { lockState } from "@/lib/disclosures/stage";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { obstacle } from "./obstacle";
import { enqueuePublication } from "./publication-job";
import { publisherOf } from "./publisher";
import { scheduleInput } from "./schema";

const FARTHEST_DAYS = 366;

/** 定时发布: the approved revision goes online at a minute to come; everything is checked again at that minute. */
export const schedule = command({
  name: "disclosure.schedule",
  input: scheduleInput,
  load: (tx, input) => lockState(tx, input.disclosureId),
  may: (actor, state) => can(actor, "disclosure.publish", state),
  check: (state, input, _actor, now) => {
    expectVersion(state, input.expectedVersion);
    if (input.at <= now) throw invalidInput({ at: ["发布时间要晚于现在；需要马上公开请选“立即发布”"] });
    if (input.at.getTime() - now.getTime() > FARTHEST_DAYS * 86_400_000)
      throw invalidInput({ at: ["发布时间不能超过一年以后，请检查年份"] });
  },
  write: async ({ tx, actor, input, loaded: state, now }) => {
    const reason = await obstacle(tx, { disclosureId: state.id, revisionId: state.latestRevisionId, channel: "portal" });
    if (reason !== null) throw ruleViolation(reason);
    const { columnId } = await tx.revision.findUniqueOrThrow({ where: { id: state.latestRevisionId }, select: { columnId: true } });
    const publisher = publisherOf(actor);
    const { id } = await tx.publication.create({
      data: {
        agencyId: state.agencyId,
        disclosureId: state.id,
        revisionId: state.latestRevisionId,
        columnId,
        channel: "portal",
        scheduledFor: input.at,
        publisherId: publisher.id,
        publisherName: publisher.name,
        publisherDepartment: publisher.department,
        publisherPost: publisher.post,
        createdAt: now,
      },
      select: { id: true },
    });
    await enqueuePublication(tx, id, input.at);
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return {
      subject: { type: "disclosure", id: state.id },
      changes: { publicationId: id, revision: state.latestNumber, at: formatInstant(input.at) },
      result: { publicationId: id },
    };
  },
});
