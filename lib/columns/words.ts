import type { ColumnKind, ColumnState } from "@/lib/generated/prisma/enums";

export const KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  list: "列表",
  page: "单页",
  tree: "目录",
  channel: "站外渠道",
};

/** What each kind does, for whoever chooses. */
export const KIND_HINTS: Readonly<Record<ColumnKind, string>> = {
  list: "按时间列出信息，新的在前",
  page: "只显示最新一条信息的正文，如机构职能、公开指南",
  tree: "只列出下级栏目，自己不放信息",
  channel: "只登记在微信公众号等其他渠道发布的信息，不在网站上显示",
};

export const STATE_WORDS: Readonly<Record<ColumnState, string>> = { visible: "显示", hidden: "隐藏", retired: "停用" };

/** ColumnType of the page tags: 《政府网站发展指引》附件《网页设计规范》. */
export const COLUMN_TYPES = [
  "概况信息",
  "机构职能",
  "领导信息",
  "动态要闻",
  "政策文件",
  "通知公告",
  "政策解读",
  "信息公开指南",
  "信息公开制度",
  "法定主动公开内容",
  "信息公开年报",
  "依申请公开",
  "数据发布",
  "办事服务",
  "互动交流",
  "征集调查",
  "在线访谈",
  "专题专栏",
  "网站工作年度报表",
] as const;

/** 栏目类别 of what explains policies. */
export const INTERPRETATION = "政策解读" satisfies (typeof COLUMN_TYPES)[number];

/** Update limits of the website inspection (国办秘函〔2019〕19号) in natural days, for the hint beside the field. */
export const UPDATE_LIMITS =
  "动态要闻 14 天；通知公告、政策文件、政策解读 180 天；数据发布 90 天；其余一般 365 天；概况、机构职能、领导信息不设期限，但须随时准确。";
