import type { Channel, PublicationEnd, RunPurpose, ValidityChangeKind } from "@/lib/generated/prisma/enums";
import type { PublicStage, WorkStage } from "@/lib/identity/verbs";

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  portal: "门户网站",
  wechat: "微信公众号",
  gazette: "政府公报",
  other: "其他渠道",
};

export const END_WORDS: Readonly<Record<PublicationEnd, string>> = {
  superseded: "被新版替换",
  withdrawn: "已撤稿",
  cancelled: "已取消",
  failed: "没有成功",
};

/** What is decided about the validity of a document. */
export const VALIDITY_CHANGE_WORDS: Readonly<Record<ValidityChangeKind, string>> = {
  repealed: "废止",
  lapsed: "失效",
  amended: "修改",
  restored: "撤销标注",
};

export const PURPOSE_WORDS: Readonly<Record<RunPurpose, string>> = {
  publish: "发布",
  withdraw: "撤稿",
  abolish: "有效性",
  move: "移栏",
  reply: "答复",
};

export const WORK_WORDS: Readonly<Record<WorkStage, string>> = {
  draft: "草稿",
  returned: "已退回",
  inApproval: "审批中",
  withdrawing: "撤稿审批中",
  abolishing: "有效性审批中",
  moving: "移栏审批中",
  approved: "待发布",
  scheduled: "已定时",
  failed: "发布失败",
  discarded: "已作废",
  none: "",
};

export const PUBLIC_WORDS: Readonly<Record<PublicStage, string>> = { never: "", live: "公开中", withdrawn: "已撤稿" };
