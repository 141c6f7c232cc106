import type { PublicStage, WorkStage } from "@/lib/identity/verbs";

/** Where the report of a year stands; read from its item, so that there is one truth. */
export type ReportState =
  | "notBegun"
  | "drafted"
  | "inApproval"
  | "returned"
  | "approved"
  | "published"
  /** published, and a correction of it is being written */
  | "reopened"
  | "withdrawn";

export const REPORT_STATE_WORDS: Readonly<Record<ReportState, string>> = {
  notBegun: "未开始",
  drafted: "编写中",
  inApproval: "审批中",
  returned: "已退回",
  approved: "已批准，待发布",
  published: "已发布",
  reopened: "更正中",
  withdrawn: "已撤稿",
};

type ItemStage = { readonly work: WorkStage; readonly public: PublicStage };

/** `begun`: somebody has written or adjusted something; `item`: the item it was sent up as. */
export function reportState(begun: boolean, item: ItemStage | null): ReportState {
  if (item === null) return begun ? "drafted" : "notBegun";
  switch (item.work) {
    case "draft":
      return item.public === "live" ? "reopened" : "drafted";
    case "returned":
      return "returned";
    case "approved":
    case "scheduled":
    case "failed":
      return "approved";
    case "none":
    case "discarded":
      return item.public === "live" ? "published" : "withdrawn";
    default:
      return "inApproval";
  }
}

const LOCKED: Readonly<Partial<Record<ReportState, string>>> = {
  inApproval: "报告正在审批，内容已锁定。需要修改，请送审人先在办理页撤回，或者请审批人退回。",
  approved: "报告已经审批通过，等待发布。需要修改，请先在报告页“重新打开”，改后重新送审。",
  published: "报告已经公布。需要更正，请先在报告页“重新打开”，写明更正说明。",
  withdrawn: "报告已经撤稿。需要重新公布，请先在报告页“重新打开”。",
};

/** Why nothing can be written or adjusted now, and what to do; null: it can. */
export const lockedReason = (state: ReportState): string | null => LOCKED[state] ?? null;

/** 更正 of what is public, a change of what is approved, or publishing anew what was withdrawn. */
export const mayReopen = (state: ReportState): boolean => ["approved", "published", "withdrawn"].includes(state);
