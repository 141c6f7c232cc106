import { z } from "zod";
import { fromDatabaseDate } from "@/lib/core/civil-date";
import { ruleViolation } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { count, reason } from "../case/fields";
import type { LoadedCase } from "../case/load";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { extensionProblem, PROBLEM_WORDS } from "../extension";

/** Refuses an extension that may not be: too long, or after the last day (第三十三条第二款). */
export function expectExtendable({ row, facts, today }: LoadedCase, workingDays: number): void {
  const rules = facts.receivedOn === null ? null : rulesOn(facts.receivedOn, CLOCK_RULES);
  if (rules === null || row.dueOn === null) throw ruleViolation("答复期限现在没有在计算，不需要延长。");
  const problem = extensionProblem({ grantedOn: today, workingDays }, fromDatabaseDate(row.dueOn), rules.extensionMaxDays);
  if (problem !== null) throw ruleViolation(PROBLEM_WORDS[problem]);
}

/** 提请延长答复期限, for the head of the office to decide. */
export const proposeExtension = caseCommand({
  act: "proposeExtension",
  input: z.object({ ...caseKey, workingDays: count("请填写延长的工作日数", 1, 20), reason }),
  check: (loaded, { workingDays }) => expectExtendable(loaded, workingDays),
  does: async ({ input, actor, today }) => ({
    events: [
      { kind: "extensionProposed", on: today, data: { workingDays: input.workingDays, byId: actor.userId ?? "" }, reason: input.reason },
    ],
    changes: { workingDays: input.workingDays },
    result: {},
  }),
});
