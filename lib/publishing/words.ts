import type { Channel, PublicationEnd } from "@/lib/generated/prisma/enums";
import type { PublicStage, WorkStage } from "@/lib/identity/can";

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

export const WORK_WORDS: Readonly<Record<WorkStage, string>> = {
  draft: "草稿",
  returned: "已退回",
  inApproval: "审批中",
  withdrawing: "撤稿审批中",
  approved: "待发布",
  scheduled: "已定时",
  failed: "发布失败",
  discarded: "已作废",
  none: "",
};

export const PUBLIC_WORDS: Readonly<Record<PublicStage, string>> = { never: "", live: "公开中", withdrawn: "已撤稿" };
