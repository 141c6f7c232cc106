import { randomUUID } from "node:crypto";
import { z } from "zod";
import { toDatabaseDate } from "@/lib/core/civil-date";
import { ruleViolation } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { expectAnonymous, wordingFields } from "./wording";

/** 提请公示: what the public log is to show of an answered request. Somebody else looks at it and publishes it. */
export const proposeLog = caseCommand({
  act: "proposeLog",
  input: z.object({ ...caseKey, ...wordingFields }),
  check: (loaded, input) => expectAnonymous(input, loaded),
  does: async ({ tx, loaded: { row }, facts, input: { subject, answer }, actor, now, today }) => {
    const answeredOn = facts.reply?.issuedOn ?? facts.repliedOn ?? facts.completedOn;
    const outcome = facts.reply?.outcome ?? facts.outcome;
    if (facts.receivedOn === null || answeredOn === null || outcome === null) throw ruleViolation("这件申请还没有答复，不能公示。");
    const entryId = randomUUID();
    await tx.requestLogEntry.create({
      data: {
        ...{ id: entryId, agencyId: row.agencyId, requestId: row.id, caseNo: row.caseNo, subject, answer, outcome },
        ...{ receivedOn: toDatabaseDate(facts.receivedOn), answeredOn: toDatabaseDate(answeredOn) },
        ...{ proposedById: actor.userId, proposedByName: actor.name, proposedAt: now },
      },
    });
    return {
      events: [{ kind: "logProposed", on: today, data: { entryId, byId: actor.userId } }],
      changes: { entryId },
      result: { entryId },
    };
  },
});
