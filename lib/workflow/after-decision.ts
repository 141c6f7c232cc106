import type { Person } from "@/lib/identity/actor";
import { filledSeats, type RunFacts } from "./assignees";
import type { Step } from "./definition";

export type Outcome = "stay" | "next" | "approved";

/**
 * Where a run stands once the decisions in `run.acts` are made: one approval is enough, or all who hold a seat today must
 * approve (会签). A return ends the run wherever it is and is not asked here.
 */
export function afterDecision(steps: readonly Step[], position: number, run: RunFacts, seated: readonly Person[]): Outcome {
  const step = steps[position];
  if (step === undefined) throw new RangeError(`no step ${position} among ${steps.length}`);
  const filled = filledSeats(position, run);
  const enough = step.need === "one" ? filled.size > 0 : filled.size > 0 && seated.every((person) => filled.has(person.id));
  if (!enough) return "stay";
  return position === steps.length - 1 ? "approved" : "next";
}

/** Somebody on this step asked for an outside answer (提请确定) that is not recorded yet. */
export function awaitsAnswer(position: number, run: RunFacts): boolean {
  const checks = run.acts.filter((act) => act.step === position && act.secrecy !== null);
  return checks.at(-1)?.secrecy === "unsure";
}
