import type { Person } from "@/lib/identity/actor";
import type { Step } from "./definition";

/** A recorded deputy (代理) of today. */
export interface Deputation {
  principalId: string;
  deputyId: string;
}

/** The answer of the secrecy check: passed, or 提请确定 (条例第十七条第三款). */
export type Secrecy = "passed" | "unsure";

/** One decision on a run that did not return it. */
export interface RunAct {
  step: number;
  userId: string;
  /** whose seat it filled: the person's own, or the principal's when a deputy acted */
  seatId: string;
  /** null when the step carries no secrecy check; "unsure" is a question and approves nothing */
  secrecy: Secrecy | null;
}

/** What decides who may act on a run. */
export interface RunFacts {
  departmentId: string;
  /** 分管领导 of the department */
  supervisorId: string | null;
  authorIds: readonly string[];
  acts: readonly RunAct[];
}

/** Somebody who may decide now: on their own account, or for an absent principal. */
export interface Assignee {
  person: Person;
  onBehalfOf: Person | null;
}

function holds(person: Person, { who }: Step, run: RunFacts): boolean {
  switch (who.kind) {
    case "roleInOwnDepartment":
      return person.roles.includes(who.role) && person.departmentId === run.departmentId;
    case "roleInDepartment":
      return person.roles.includes(who.role) && person.departmentId === who.departmentId;
    case "roleInAgency":
      return person.roles.includes(who.role);
    case "supervisor":
      return person.roles.includes("leader") && person.id === run.supervisorId;
    case "people":
      return who.userIds.includes(person.id);
  }
}

/** Nobody decides on what they wrote, and no account acts on two levels of one run. */
function mayAct(personId: string, position: number, run: RunFacts): boolean {
  return !run.authorIds.includes(personId) && !run.acts.some((act) => act.userId === personId && act.step !== position);
}

/**
 * The people whose word the step wants: those who hold its post today and may act on this run. `people` are the enabled accounts of
 * the agency with their roles of today, so who is disabled or stripped of a role is gone at once.
 */
export function seats(steps: readonly Step[], position: number, run: RunFacts, people: readonly Person[]): Person[] {
  const step = steps[position];
  if (step === undefined) return [];
  return people.filter((person) => holds(person, step, run) && mayAct(person.id, position, run));
}

/** The seats of the step that have approved already. A question (提请确定) approves nothing. */
export const filledSeats = (position: number, run: RunFacts): ReadonlySet<string> =>
  new Set(run.acts.filter((act) => act.step === position && act.secrecy !== "unsure").map((act) => act.seatId));

/**
 * Who may decide on the step now, each person once. A deputy stands in only for somebody who may act themselves: they have no more
 * power than their principal. Whoever holds a seat of their own acts on their own account first.
 */
export function assignees(
  steps: readonly Step[],
  position: number,
  run: RunFacts,
  people: readonly Person[],
  deputies: readonly Deputation[],
): Assignee[] {
  const filled = filledSeats(position, run);
  const open = seats(steps, position, run, people).filter((person) => !filled.has(person.id));
  const found = new Map<string, Assignee>(open.map((person) => [person.id, { person, onBehalfOf: null }]));
  for (const principal of open) {
    for (const { deputyId } of deputies.filter((deputation) => deputation.principalId === principal.id)) {
      const person = people.find((candidate) => candidate.id === deputyId);
      if (person === undefined || found.has(deputyId) || !mayAct(deputyId, position, run)) continue;
      found.set(deputyId, { person, onBehalfOf: principal });
    }
  }
  return [...found.values()];
}
