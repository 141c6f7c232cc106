import type { Person } from "@/lib/identity/actor";
import { assignees, type Deputation, type RunFacts } from "./assignees";
import type { Step } from "./definition";

/**
 * The first step from `position` on that nobody could decide, or null when the run can reach its end. Since no account acts on two
 * levels, each step needs a person of its own: this is a matching of steps to people. Whoever a 会签 needs is spent for what follows.
 */
export function unfilledStep(
  steps: readonly Step[],
  position: number,
  run: RunFacts,
  people: readonly Person[],
  deputies: readonly Deputation[],
): number | null {
  const spent = new Set<string>();
  const candidates: string[][] = [];
  for (let index = position; index < steps.length; index++) {
    const able = assignees(steps, index, run, people, deputies);
    candidates.push(able.map(({ person }) => person.id).filter((id) => !spent.has(id)));
    if (steps[index]?.need === "all") {
      for (const { person, onBehalfOf } of able) if (onBehalfOf === null) spent.add(person.id);
    }
  }

  const holder = new Map<string, number>();
  const place = (step: number, tried: Set<string>): boolean =>
    (candidates[step] ?? []).some((id) => {
      if (tried.has(id)) return false;
      tried.add(id);
      const held = holder.get(id);
      if (held !== undefined && !place(held, tried)) return false;
      holder.set(id, step);
      return true;
    });
  const missing = candidates.findIndex((_, step) => !place(step, new Set()));
  return missing === -1 ? null : position + missing;
}
