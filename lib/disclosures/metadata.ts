import { type Counted, deadline, type WorkingCalendar } from "@/lib/calendar/working-days";
import type { CivilDate } from "@/lib/core/civil-date";

/** 主题分类 of the national catalogue of government information, in its order. */
export const TOPICS = [
  "国务院组织机构",
  "综合政务",
  "国民经济管理、国有资产监管",
  "财政、金融、审计",
  "国土资源、能源",
  "农业、林业、水利",
  "工业、交通",
  "商贸、海关、旅游",
  "市场监管、安全生产监管",
  "城乡建设、环境保护",
  "科技、教育",
  "文化、广电、新闻出版",
  "卫生、体育",
  "人口与计划生育、妇女儿童工作",
  "劳动、人事、监察",
  "公安、安全、司法",
  "民政、扶贫、救灾",
  "民族、宗教",
  "对外事务",
  "港澳台侨工作",
  "国防",
  "其他",
] as const;

/** Whether `text` is a topic, or one with a second level behind a backslash: 综合政务\政务公开. */
export function isTopic(text: string): boolean {
  const [first, second, ...more] = text.split("\\");
  if (more.length > 0 || !TOPICS.some((topic) => topic === first)) return false;
  return second === undefined || /^[\p{Script=Han}、]{2,20}$/u.test(second);
}

/** The fifteen kinds of 党政机关公文处理工作条例 (2012). */
export const DOCUMENT_GENRES: readonly string[] = "决议 决定 命令（令） 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要".split(
  " ",
);

/** 体裁分类: the kinds of official document, then what is none. */
export const GENRES: readonly string[] = [...DOCUMENT_GENRES, ..."规划 计划 统计数据 预决算 图表 办事指南 名单 其他".split(" ")];

/** 公开形式: the ways of disclosure of 条例第二十三条. */
export const CARRIERS = ["政府网站", "政务新媒体", "政府公报", "新闻发布会", "报刊", "广播", "电视", "其他"] as const;

/** 公开方式 by the codes of the database. */
export const OPENNESS_LABELS = { active: "主动公开", onRequest: "依申请公开", closed: "不予公开" } as const;

export type OpennessCode = keyof typeof OPENNESS_LABELS;

const OPENNESS_CODES: readonly OpennessCode[] = ["active", "onRequest", "closed"];

/** The code of a 公开方式 as people write it, or null. */
export const opennessFromLabel = (label: string): OpennessCode | null =>
  OPENNESS_CODES.find((code) => OPENNESS_LABELS[code] === label.trim()) ?? null;

/** A reason not to disclose; exactly one belongs to every item that is not 主动公开. */
export type Ground = {
  readonly code: string;
  readonly label: string;
  readonly article: string;
  /** Whether the law forbids disclosure; otherwise the agency may decide (可以不予公开). */
  readonly binding: boolean;
};

/** 条例第十四条 to 第十六条. */
export const GROUNDS: readonly Ground[] = [
  { code: "STATE_SECRET", label: "依法确定为国家秘密", article: "条例第十四条", binding: true },
  { code: "LAW_FORBIDS", label: "法律、行政法规禁止公开", article: "条例第十四条", binding: true },
  { code: "SECURITY_STABILITY", label: "公开后可能危及国家安全、公共安全、经济安全、社会稳定", article: "条例第十四条", binding: true },
  { code: "THIRD_PARTY", label: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益", article: "条例第十五条", binding: true },
  { code: "INTERNAL_AFFAIRS", label: "内部事务信息（人事管理、后勤管理、内部工作流程等）", article: "条例第十六条第一款", binding: false },
  { code: "PROCESS_INFO", label: "过程性信息（讨论记录、过程稿、磋商信函、请示报告等）", article: "条例第十六条第二款", binding: false },
  { code: "ENFORCEMENT_FILE", label: "行政执法案卷信息", article: "条例第十六条第二款", binding: false },
];

/** The ground with this code, or null. */
export const groundByCode = (code: string): Ground | null => GROUNDS.find((ground) => ground.code === code) ?? null;

/** `条例第十四条：依法确定为国家秘密`, as the page shows it. */
export const groundText = ({ article, label }: Ground): string => `${article}：${label}`;

/** By when information formed (or changed) on `formedOn` must be public: the 20th working day after it, 条例第二十六条. */
export const formedDeadline = (formedOn: CivilDate, calendar: WorkingCalendar): Counted<CivilDate> => deadline(formedOn, 20, calendar);
