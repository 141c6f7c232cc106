import { z } from "zod";
import { ruleViolation } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { reason, yesOrNo } from "../case/fields";

/** 认定理由: acceptable, then the request is handled (a delayed period may be fixed); not, then it is answered with 不予处理 (条例第三十五条). */
export const acceptReasons = caseCommand({
  act: "acceptReasons",
  input: z.object({ ...caseKey, accepted: yesOrNo("请选择理由是否合理"), reason }),
  check: ({ facts, today }, { accepted }) => {
    const { reasons } = facts;
    if (reasons === null || reasons.answeredOn !== null) return;
    if (accepted) throw ruleViolation("还没有收到申请人说明的理由，不能认定为合理。");
    if (today <= reasons.dueOn) throw ruleViolation("说明理由的期限还没有届满，也没有收到理由，不能认定。");
  },
  does: async ({ input, today }) => ({
    events: [{ kind: "reasonsJudged", on: today, data: { accepted: input.accepted }, reason: input.reason }],
    changes: { accepted: input.accepted },
    result: {},
  }),
});
