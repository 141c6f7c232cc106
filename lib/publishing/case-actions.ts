import type { Verdict } from "@/lib/core/gate";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { mayDecide } from "@/lib/workflow/decide-run";
import type { Case } from "./case";
import { mayRecall } from "./recall";

export interface CaseAction {
  label: string;
  /** below the item's own address */
  path: string;
  weight: "main" | "quiet" | "danger";
}

export interface CaseActions {
  actions: readonly CaseAction[];
  /** 催办 is sent from the page itself */
  mayUrge: boolean;
  /** what somebody in this person's post would expect to be able to do here, and why they cannot */
  reasons: readonly string[];
}

/** 更正 is a new wording of what is public. */
const editWord = ({ latestSealed, public: shown }: Case["state"]): string =>
  !latestSealed ? "修改" : shown === "live" ? "更正（须重新审批）" : "修改（须重新送审）";

/** What this person can do with the item now; the commands ask the same rules. */
export function caseActions(
  actor: Actor,
  { state, run, seat, withdrawal, staff }: Pick<Case, "state" | "run" | "seat" | "withdrawal" | "staff">,
): CaseActions {
  const open = run?.state === "open" ? run : null;
  const has = (role: Role): boolean => actor.roles.includes(role);
  const recallable = open !== null && withdrawal?.alreadyDown !== true && mayRecall(actor, open, state).allowed;
  const publishing = can(actor, "disclosure.publish", state);
  const editing = can(actor, "disclosure.edit", state);
  const offered: readonly [verdict: Verdict | boolean, action: CaseAction][] = [
    [can(actor, "disclosure.submit", state), { label: "送审", path: "/submit", weight: "main" }],
    [publishing, { label: "发布", path: "/publish", weight: "main" }],
    [editing, { label: editWord(state), path: "/edit", weight: "quiet" }],
    [can(actor, "disclosure.unschedule", state), { label: "取消定时", path: "/unschedule", weight: "quiet" }],
    [
      can(actor, "disclosure.publishElsewhere", state).allowed && state.public === "live",
      { label: "登记其他渠道", path: "/elsewhere", weight: "quiet" },
    ],
    [recallable, { label: open === null || open.purpose === "publish" ? "撤回" : "撤回申请", path: "/recall", weight: "quiet" }],
    [can(actor, "disclosure.proposeMove", state), { label: "移栏", path: "/move", weight: "quiet" }],
    [can(actor, "disclosure.proposeAbolition", state), { label: "标注废止、失效", path: "/abolish", weight: "quiet" }],
    [can(actor, "disclosure.proposeWithdrawal", state), { label: "提出撤稿", path: "/withdraw", weight: "danger" }],
    [can(actor, "disclosure.withdrawAtOnce", state), { label: "紧急撤稿", path: "/withdraw-now", weight: "danger" }],
  ];
  const reasons: string[] = [];
  if (state.madeBy != null && !editing.allowed && (has("author") || has("requestOfficer") || has("officeHead")))
    reasons.push(editing.reason);
  if (has("publisher") && (state.work === "approved" || state.work === "failed") && !publishing.allowed) reasons.push(publishing.reason);
  if (open !== null && seat === null && (has("departmentHead") || has("officeHead") || has("leader"))) {
    const verdict = mayDecide(actor, open, staff);
    if (!verdict.allowed) reasons.push(verdict.reason);
  }
  return {
    actions: offered.flatMap(([verdict, action]) => ((typeof verdict === "boolean" ? verdict : verdict.allowed) ? [action] : [])),
    mayUrge: recallable || (open !== null && mayRecall(actor, open, state).allowed),
    reasons,
  };
}
