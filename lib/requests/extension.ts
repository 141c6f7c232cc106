import type { CivilDate } from "@/lib/core/civil-date";
import type { Delay, DelayProblem, Extension, ExtensionProblem } from "./clock-model";

/** Why a reply period that ends on `due` may not be extended like this (第三十三条第二款); null when it may. */
export function extensionProblem({ grantedOn, workingDays }: Extension, due: CivilDate, maxDays: number): ExtensionProblem | null {
  if (grantedOn > due) return "EXTENSION_AFTER_DUE";
  return workingDays > maxDays ? "EXTENSION_TOO_LONG" : null;
}

/** Why a reply that is due on `due` may not be put off like this (第三十五条); null when it may. */
export function delayProblem({ decidedOn, until }: Delay, due: CivilDate, untilWorks: boolean): DelayProblem | null {
  if (decidedOn > due) return "DELAY_AFTER_DUE";
  if (until <= due) return "DELAY_NOT_LATER";
  return untilWorks ? null : "DELAY_ON_DAY_OFF";
}

/** For the person who tried. */
export const PROBLEM_WORDS: Readonly<Record<ExtensionProblem | DelayProblem, string>> = {
  EXTENSION_AFTER_DUE: "答复期限已经届满，不能再延长。延长应当在期限届满前批准并告知申请人。",
  EXTENSION_TOO_LONG: "延长的期限最长不得超过20个工作日。",
  DELAY_AFTER_DUE: "答复期限已经届满，不能再确定延迟答复的期限。",
  DELAY_NOT_LATER: "延迟答复的日期应当晚于原来的答复期限。",
  DELAY_ON_DAY_OFF: "延迟答复的日期不是工作日，请改为工作日。",
};
