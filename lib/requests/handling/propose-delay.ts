import { z } from "zod";
import { isWorkingDay } from "@/lib/calendar/working-days";
import type { CivilDate } from "@/lib/core/civil-date";
import { fromDatabaseDate } from "@/lib/core/civil-date";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { day, reason } from "../case/fields";
import type { LoadedCase } from "../case/load";
import { delayProblem, PROBLEM_WORDS } from "../extension";

/** Refuses a day that may not be named under 第三十五条. */
export function expectDelayable({ row, calendar, today }: LoadedCase, until: CivilDate): void {
  if (row.dueOn === null) throw ruleViolation("答复期限现在没有在计算，不能确定延迟答复的期限。");
  const works = isWorkingDay(until, calendar);
  const problem = delayProblem({ decidedOn: today, until }, fromDatabaseDate(row.dueOn), !works.ok || works.value);
  if (problem === "DELAY_AFTER_DUE") throw ruleViolation(PROBLEM_WORDS[problem]);
  if (problem !== null) throw invalidInput({ until: [PROBLEM_WORDS[problem]] });
}

/** 提请确定延迟答复的期限 (条例第三十五条), for the head of the office to decide. */
export const proposeDelay = caseCommand({
  act: "proposeDelay",
  input: z.object({ ...caseKey, until: day("请填写延迟答复的日期"), reason }),
  check: (loaded, { until }) => expectDelayable(loaded, until),
  does: async ({ input, actor, today }) => ({
    events: [{ kind: "delayProposed", on: today, data: { until: input.until, byId: actor.userId ?? "" }, reason: input.reason }],
    changes: { until: input.until },
    result: {},
  }),
});
