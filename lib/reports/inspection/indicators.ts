/** 单项否决: any one of them fails the site. */
export type Part = "单项否决" | "发布解读" | "办事服务" | "互动交流" | "功能设计";

export interface Indicator {
  readonly code: string;
  readonly part: Part;
  readonly name: string;
  /** what is asked, in the words of an office */
  readonly standard: string;
  /** `machine`: judged every day; `person`: judged in the yearly self-check */
  readonly judgedBy: "machine" | "person";
}

const of = (part: Part, judgedBy: Indicator["judgedBy"], code: string, name: string, standard: string): Indicator => ({
  ...{ code, part, name, standard, judgedBy },
});

/** 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）, in its order. */
export const INDICATORS: readonly Indicator[] = [
  of(
    "单项否决",
    "machine",
    "VETO-1",
    "安全、泄密事故等严重问题",
    "没有严重表述错误、泄密和伪造发稿日期；本平台的发布时间由服务器记录，不能倒填",
  ),
  of("单项否决", "machine", "VETO-2", "站点无法访问", "一周内每天访问 20 次以上，15 秒内打不开的不到 5%"),
  of("单项否决", "machine", "VETO-3", "首页不更新", "首页两周内有更新"),
  of(
    "单项否决",
    "machine",
    "VETO-4a",
    "动态要闻、通知公告、政策文件不更新",
    "两周内没有更新的动态要闻栏目和六个月内没有更新的一级通知公告、政策文件栏目，合计不到 5 个",
  ),
  of("单项否决", "machine", "VETO-4b", "应更新但长期未更新的栏目", "超过各自更新期限的栏目不到 10 个"),
  of("单项否决", "machine", "VETO-4c", "空白栏目", "公众能看到的空白栏目不到 5 个"),
  of("单项否决", "machine", "VETO-5a", "互动回应差（渠道）", "有能用的网上咨询建议渠道"),
  of("单项否决", "machine", "VETO-5b", "互动回应差（答复）", "一年内没有超过三个月未答复的有效留言"),
  of("单项否决", "person", "VETO-6", "服务不实用", "对外服务事项有办事指南，要素齐全；没有对外服务的机关不适用"),
  of("发布解读", "machine", "DED-PUB-1", "政策文件", "六个月内有更新"),
  of("发布解读", "machine", "DED-PUB-2", "动态要闻", "两周内有更新"),
  of("发布解读", "machine", "DED-PUB-3", "政策解读", "行政规范性文件有解读，解读与文件互相关联"),
  of("发布解读", "machine", "DED-PUB-4", "一级栏目", "没有空白的一级栏目"),
  of("办事服务", "machine", "DED-SVC-1", "统计数据", "办事统计三个月内有更新"),
  of("互动交流", "machine", "DED-INT-1", "留言答复公开", "两个月内公开过留言答复"),
  of("互动交流", "machine", "DED-INT-2", "简单咨询", "咨询在 5 个工作日内答复"),
  of("互动交流", "machine", "DED-INT-3", "办理答复", "留言和纠错在答复期限内答复"),
  of("互动交流", "machine", "DED-INT-4", "征集调查", "部门网站一年至少 3 次，结束后公布结果"),
  of("互动交流", "machine", "DED-INT-5", "在线访谈", "部门网站一年至少 3 次"),
  of("功能设计", "machine", "DED-FUN-1", "域名名称", "网站名称用机关规范全称，域名以 .gov.cn 结尾"),
  of("功能设计", "machine", "DED-FUN-2", "网站标识", "页脚的标识码、备案号、主办单位、联系方式、党政机关网站标识齐全"),
  of("功能设计", "machine", "DED-FUN-3", "可用性", "网页上的链接、图片和附件都打得开"),
  of("功能设计", "machine", "DED-FUN-4", "我为政府网站找错", "首页页脚有入口"),
  of("功能设计", "machine", "DED-FUN-5", "标签规范", "首页、栏目页和文章页的网页标签齐全"),
  of("功能设计", "person", "DED-FUN-6", "IPv6", "网站支持 IPv6 访问"),
  of("功能设计", "machine", "DED-FUN-7", "搜索", "站内搜索能用，能搜到已发布的信息"),
  of("功能设计", "person", "DED-FUN-8", "兼容性", "主流浏览器里显示正常"),
];

const byCode = new Map(INDICATORS.map((one) => [one.code, one]));

export const findIndicator = (code: string): Indicator | null => byCode.get(code) ?? null;

/** How long each class of columns may go without an update, in natural days, beside the limit a column sets for itself. */
export const CLASS_DAYS = { home: 14, news: 14, documents: 180, services: 90, answers: 60 } as const;

/** How many late or blank columns fail the site. */
export const COUNT_LIMITS = { stale: 5, outdated: 10, blank: 5 } as const;

/** Of a department's site, in a year. */
export const YEARLY = { consultations: 3, interviews: 3 } as const;
