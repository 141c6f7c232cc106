import { formatChineseDate } from "@/lib/core/civil-date";
import type { EventKind } from "../case/events";
import type { CaseFacts } from "../case/facts";

/** Where a request stands, in plain words for whoever asked. */
export function stateSentence(facts: CaseFacts): string {
  switch (facts.state) {
    case "received":
      return "您的申请已经提交，我们会尽快与您确认。确认之日起计算答复期限。";
    case "registered":
    case "review":
      return "您的申请已经登记，正在审查。";
    case "supplementing":
      return `您的申请有需要补正的地方，请${facts.supplement === null ? "在期限内" : `不迟于${formatChineseDate(facts.supplement.dueOn)}`}补正。补正之前答复期限不计算。`;
    case "reasonAsked":
      return facts.reasons?.answeredOn == null ? "请按告知书的要求说明申请的理由。" : "您说明的理由已经收到，正在审查。";
    case "handling":
      return facts.ordered === null ? "您的申请正在办理。" : "正在按要求重新办理。";
    case "consulting":
      return "您申请的信息涉及第三方或者其他机关，正在征求意见。征求意见的时间不计算在答复期限内。";
    case "feeNoticed":
      return "请按收费通知书缴纳信息处理费。缴清之后答复期限重新计算。";
    case "replyReview":
    case "replyApproved":
      return "答复正在审核，即将作出。";
    case "replied":
      return "答复已经作出，正在送达。";
    case "delivered":
      return "答复已经送达。";
    case "withdrawn":
      return "您已经撤回这件申请。";
    case "closed":
      return facts.outcome === "LAPSED_NO_PAYMENT" ? "逾期没有缴费，视为放弃申请，不再处理。" : "逾期没有补正，视为放弃申请，不再处理。";
    case "merged":
      return "这件申请与您的另一件申请合并办理。";
    case "archived":
      return "这件申请已经办结归档。";
  }
}

/** What applicants are told of the history; what is not listed is the agency's own affair. */
export const TOLD: Readonly<Partial<Record<EventKind, string>>> = {
  filed: "提交申请",
  received: "确定收到申请之日",
  handlingStarted: "开始办理",
  supplementAsked: "告知补正",
  supplementAnswered: "收到补正",
  reasonsAsked: "要求说明理由",
  reasonsAnswered: "收到说明的理由",
  consulted: "征求第三方或者其他机关的意见",
  consultationAnswered: "征求意见结束",
  feeNoticed: "通知收费",
  paid: "收到缴费",
  extensionGranted: "延长答复期限",
  delayGranted: "确定延迟答复的期限",
  replyIssued: "作出答复",
  dispatched: "送达答复",
  withdrawn: "撤回申请",
  lapsed: "视为放弃申请",
  split: "拆分为几件办理",
  splitFrom: "由一件申请拆分而来",
  merged: "与另一件申请合并办理",
  objected: "收到异议",
  deadlineMoved: "答复期限变动",
  resumed: "重新办理",
};
