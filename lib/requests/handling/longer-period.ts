import { isWorkingDay } from "@/lib/calendar/working-days";
import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { expectNear } from "../case/fields";
import type { LoadedCase } from "../case/load";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { delayProblem, extensionProblem, PROBLEM_WORDS } from "../extension";

/** Refuses an extension that may not be: too long, or after the last day (第三十三条第二款). */
export function expectExtendable({ row, facts, today }: LoadedCase, workingDays: number): void {
  const rules = facts.receivedOn === null ? null : rulesOn(facts.receivedOn, CLOCK_RULES);
  if (rules === null || row.dueOn === null) throw ruleViolation("答复期限现在没有在计算，不需要延长。");
  const problem = extensionProblem({ grantedOn: today, workingDays }, fromDatabaseDate(row.dueOn), rules.extensionMaxDays);
  if (problem !== null) throw ruleViolation(PROBLEM_WORDS[problem]);
}

/** Refuses a day that may not be named under 第三十五条. */
export function expectDelayable({ row, calendar, today }: LoadedCase, until: CivilDate): void {
  if (row.dueOn === null) throw ruleViolation("答复期限现在没有在计算，不能确定延迟答复的期限。");
  const works = isWorkingDay(until, calendar);
  const problem = delayProblem({ decidedOn: today, until }, fromDatabaseDate(row.dueOn), !works.ok || works.value);
  if (problem === "DELAY_AFTER_DUE") throw ruleViolation(PROBLEM_WORDS[problem]);
  if (problem !== null) throw invalidInput({ until: [PROBLEM_WORDS[problem]] });
  expectNear("until", until, today);
}
