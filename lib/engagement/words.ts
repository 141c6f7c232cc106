import type { ConsultationState, CorrectionKind, CorrectionOutcome, LetterKind, LetterState } from "@/lib/generated/prisma/enums";

export const LETTER_KINDS: Readonly<Record<LetterKind, string>> = { question: "咨询", complaint: "投诉", suggestion: "建议", help: "求助" };

/** On the console. */
export const LETTER_STATES: Readonly<Record<LetterState, string>> = {
  received: "待分办",
  assigned: "办理中",
  inApproval: "答复审批中",
  approved: "待发出答复",
  answered: "已答复",
  declined: "不予受理",
};

/** For the writer: what happens inside the house is one thing. */
export const LETTER_PROGRESS: Readonly<Record<LetterState, string>> = {
  received: "已收到，等待分办",
  assigned: "办理中",
  inApproval: "办理中",
  approved: "办理中",
  answered: "已答复",
  declined: "不予受理",
};

export const CORRECTION_KINDS: Readonly<Record<CorrectionKind, string>> = {
  typo: "错别字、语句不通",
  wrong: "内容有误",
  deadLink: "链接打不开",
  outdated: "信息过时",
  broken: "页面显示或功能异常",
  other: "其他",
};

export const CORRECTION_OUTCOMES: Readonly<Record<CorrectionOutcome, string>> = {
  fixed: "已改正",
  noError: "经核实无误",
  forwarded: "已转其他单位",
};

export const CONSULTATION_STATES: Readonly<Record<ConsultationState, string>> = {
  draft: "草稿",
  inApproval: "审批中",
  approved: "已批准，待公布",
  online: "已公布",
  resultInApproval: "反馈审批中",
  resultApproved: "反馈已批准，待公布",
  closed: "已反馈",
};

/** How a public consultation stands for its readers. */
export type Phase = "coming" | "open" | "ended" | "closed";
export const PHASES: Readonly<Record<Phase, string>> = { coming: "即将开始", open: "征集中", ended: "已结束", closed: "已反馈" };

export const EVENT_WORDS: Readonly<Record<string, string>> = {
  received: "收到",
  assigned: "分办",
  transferred: "转办",
  sentBack: "退回重新分办",
  extended: "延长期限",
  moved: "期限调整",
  reminded: "催办",
  submitted: "答复送审",
  recalled: "撤回送审",
  returned: "答复退回",
  approved: "答复批准",
  answered: "答复",
  declined: "不予受理",
  unmasked: "查看联系方式",
  published: "公开",
  hidden: "撤下",
  reopened: "退回修改",
  resultSubmitted: "采纳情况送审",
  resultPublished: "公布采纳情况",
  exported: "导出意见",
};
