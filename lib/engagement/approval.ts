import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { type Assignee, assignees } from "@/lib/workflow/assignees";
import { seatOf } from "@/lib/workflow/decide-run";
import { findRuns, loadStaff, type Run } from "@/lib/workflow/run";
import { type TimelineEntry, timeline } from "@/lib/workflow/timeline";
import { nobodyCanDecide } from "@/lib/workflow/words";
import type { EngagementSubject } from "./events";

/** How something stands in approval, for its page. */
export interface Approval {
  /** the open run, else the last */
  run: Run | null;
  /** as whom the reader may decide now */
  seat: Assignee | null;
  timeline: readonly TimelineEntry[];
  earlier: readonly { id: string; entries: readonly TimelineEntry[] }[];
  /** nobody can go on: why, and whom to ask */
  stalled: string | null;
}

export async function approvalOf(actor: Actor, type: EngagementSubject, id: string, now: Date): Promise<Approval> {
  const runs = await findRuns(db(), { subjectType: type, subjectId: id });
  const run = runs.find(({ state }) => state === "open") ?? runs.at(-1) ?? null;
  if (run === null) return { run, seat: null, timeline: [], earlier: [], stalled: null };
  const staff = await loadStaff(db(), run.agencyId, now);
  const waiting = run.state === "open" ? assignees(run.steps, run.step, run.facts, staff.people, staff.deputies) : [];
  const step = run.state === "open" ? run.steps[run.step] : undefined;
  return {
    run,
    seat: seatOf(actor, run, staff),
    timeline: timeline(run, waiting),
    earlier: runs
      .filter((past) => past.id !== run.id)
      .reverse()
      .map((past) => ({ id: past.id, entries: timeline(past, []) })),
    stalled: step === undefined || waiting.length > 0 ? null : nobodyCanDecide(step),
  };
}
