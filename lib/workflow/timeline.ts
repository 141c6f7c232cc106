import type { CivilDate } from "@/lib/core/civil-date";
import type { Assignee, Secrecy } from "./assignees";
import type { Run, RunEvent } from "./run";

/** One line of the record of who did what: 主办, 审批; what has to come stands after it. */
export interface TimelineEntry {
  key: string;
  /** done: approved or sent; refused: returned, recalled or ended; question: 提请确定; noted: changes nothing; now, ahead: to come */
  status: "done" | "refused" | "question" | "noted" | "now" | "ahead";
  /** the step's name, or the act */
  title: string;
  act: string;
  person: { name: string; department: string; post: string; onBehalfOf: string | null } | null;
  at: Date | null;
  opinion: string;
  secrecy: Secrecy | null;
  contentHash: string | null;
  waitingFor: readonly { name: string; post: string; onBehalfOf: string | null }[];
  dueOn: CivilDate | null;
}

const STATUS = { submit: "done", approve: "done", return: "refused", recall: "refused", urge: "noted", void: "refused" } as const;
const ACT = { submit: "送审", approve: "同意", return: "退回", recall: "撤回", urge: "催办", void: "审批终止" } as const;
const TITLE = { submit: "主办", recall: "主办", urge: "主办", void: "审批终止", approve: "", return: "" } as const;

function past(event: RunEvent): TimelineEntry {
  const unsure = event.secrecy === "unsure";
  return {
    key: event.id,
    status: unsure ? "question" : STATUS[event.kind],
    title: TITLE[event.kind] || event.stepName,
    act: unsure ? "提请确定" : ACT[event.kind],
    person: { name: event.userName, department: event.departmentName, post: event.post, onBehalfOf: event.onBehalfOfName },
    at: event.at,
    opinion: event.opinion,
    secrecy: event.secrecy as Secrecy | null,
    contentHash: event.contentHash,
    waitingFor: [],
    dueOn: null,
  };
}

const coming = (key: string, status: "now" | "ahead", title: string): TimelineEntry => ({
  ...{ key, status, title, act: status === "now" ? "等待审批" : "", person: null, at: null, opinion: "", secrecy: null, contentHash: null },
  ...{ waitingFor: [], dueOn: null },
});

/** What was done on the run, in order, then the step that waits with `waiting`, then the steps ahead. */
export function timeline(
  run: Pick<Run, "id" | "state" | "step" | "steps" | "stepDueOn" | "events">,
  waiting: readonly Assignee[],
): TimelineEntry[] {
  const done = run.events.map(past);
  if (run.state !== "open") return done;
  const ahead = run.steps.slice(run.step).map((step, offset): TimelineEntry => {
    const key = `${run.id}-${run.step + offset}`;
    if (offset > 0) return coming(key, "ahead", step.name);
    const waitingFor = waiting.map(({ person, onBehalfOf }) => ({
      name: person.name,
      post: person.post,
      onBehalfOf: onBehalfOf?.name ?? null,
    }));
    return { ...coming(key, "now", step.name), waitingFor, dueOn: run.stepDueOn };
  });
  return [...done, ...ahead];
}
