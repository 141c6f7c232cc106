import type { CivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { RunPurpose } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { awaitsAnswer } from "./after-decision";
import { assignees } from "./assignees";
import { findRuns, loadStaff, type Run, type Staff } from "./run";
import { nobodyCanDecide } from "./words";

/** What an approval is about: "disclosure" and its id, "home" and the id of its arrangement … */
export interface RunSubject {
  subjectType: string;
  subjectId: string;
}

/** Something that waits for this person's decision. */
export interface WaitingForMe extends RunSubject {
  runId: string;
  title: string;
  purpose: RunPurpose;
  departmentName: string;
  stepName: string;
  since: Date;
  dueOn: CivilDate | null;
  /** the principal, when this person stands in for somebody */
  onBehalfOf: string | null;
  urgedAt: Date | null;
  /** 提请确定: an outside answer is still to be recorded */
  awaitsAnswer: boolean;
}

/** An approval of one's own that nobody can go on with. */
export interface Stalled extends RunSubject {
  title: string;
  reason: string;
}

const assigneesOf = (run: Run, staff: Staff) => assignees(run.steps, run.step, run.facts, staff.people, staff.deputies);

function forMe(run: Run, staff: Staff, userId: string | null): WaitingForMe[] {
  const seat = assigneesOf(run, staff).find(({ person }) => person.id === userId);
  if (seat === undefined) return [];
  return [
    {
      runId: run.id,
      subjectType: run.subjectType,
      subjectId: run.subjectId,
      title: run.title,
      purpose: run.purpose,
      departmentName: run.departmentName,
      stepName: run.steps[run.step]?.name ?? "",
      since: run.stepStartedAt,
      dueOn: run.stepDueOn,
      onBehalfOf: seat.onBehalfOf?.name ?? null,
      urgedAt: run.events.findLast((event) => event.kind === "urge" && event.step === run.step)?.at ?? null,
      awaitsAnswer: awaitsAnswer(run.step, run.facts),
    },
  ];
}

/** The soonest due first; what has no limit by how long it has waited. */
const byDue = (a: WaitingForMe, b: WaitingForMe): number =>
  (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || a.since.getTime() - b.since.getTime();

export interface Todo {
  waiting: readonly WaitingForMe[];
  stalled: readonly Stalled[];
}

/**
 * What waits for this person's decision, and which of their own approvals nobody can decide. Worked out from the people, roles and
 * deputies of this moment and stored nowhere, so that a change of staff is right at once.
 */
export async function todo(actor: Actor, now = new Date()): Promise<Todo> {
  const open = await findRuns(db(), { agencyId: actor.agencyId, state: "open" });
  if (open.length === 0) return { waiting: [], stalled: [] };
  const staff = await loadStaff(db(), actor.agencyId, now);
  const stalled = open
    .filter((run) => run.startedById === actor.userId && assigneesOf(run, staff).length === 0)
    .flatMap((run) => {
      const step = run.steps[run.step];
      if (step === undefined) return [];
      const { subjectType, subjectId, title } = run;
      return [{ subjectType, subjectId, title, reason: nobodyCanDecide(step) }];
    });
  return { waiting: open.flatMap((run) => forMe(run, staff, actor.userId)).sort(byDue), stalled };
}

/** How much waits for this person's decision. */
export async function todoCount(actor: Actor, now = new Date()): Promise<number> {
  return (await todo(actor, now)).waiting.length;
}
