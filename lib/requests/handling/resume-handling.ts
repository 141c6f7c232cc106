import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { day, expectNear, reason, requiredText } from "../case/fields";

/** 重新办理: a review or a court has ordered a new reply by a day. The case is not counted a second time. */
export const resumeHandling = caseCommand({
  act: "resumeHandling",
  input: z.object({
    ...caseKey,
    orderedBy: requiredText("请填写作出决定的机关和文号", 200),
    dueOn: day("请填写重新答复的最后一天"),
    reason,
  }),
  check: ({ facts, today }, { dueOn }) => {
    if (facts.completedOn !== null && dueOn < facts.completedOn) throw invalidInput({ dueOn: ["不能早于原来答复的日期"] });
    expectNear("dueOn", dueOn, today);
  },
  does: async ({ input, today }) => ({
    events: [{ kind: "resumed", on: today, data: { orderedBy: input.orderedBy, dueOn: input.dueOn }, reason: input.reason }],
    changes: { orderedBy: input.orderedBy, dueOn: input.dueOn },
    result: {},
  }),
});
