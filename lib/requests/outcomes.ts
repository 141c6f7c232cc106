import type { CivilDate } from "@/lib/core/civil-date";
import { rulesOn } from "./clock-rules";
import { REMEDY_RULES } from "./remedies";

/**
 * Everything a request can end with, in the order of table 3 of the annual report: code, row, ground, article (of 条例 unless it names
 * another text), letter, remedy.
 */
const ROWS = [
  ["ALREADY_PUBLIC", "R3.1", "已主动公开", "第三十六条第（一）项", "REPLY_GRANTED", "REVIEW_OR_SUIT"],
  ["GRANTED", "R3.1", null, "第三十六条第（二）项", "REPLY_GRANTED", "REVIEW_OR_SUIT"],
  ["PARTIAL", "R3.2", null, "第三十六条第（二）（三）项、第三十七条", "REPLY_PARTIAL", "REVIEW_FIRST"],
  ["DENIED_STATE_SECRET", "R3.3.1", "国家秘密", "第十四条、第三十六条第（三）项", "REPLY_DENIED", "REVIEW_FIRST"],
  ["DENIED_LAW_FORBIDS", "R3.3.2", "其他法律行政法规禁止公开", "第十四条、第三十六条第（三）项", "REPLY_DENIED", "REVIEW_FIRST"],
  ["DENIED_SECURITY_STABILITY", "R3.3.3", "危及“三安全一稳定”", "第十四条、第三十六条第（三）项", "REPLY_DENIED", "REVIEW_FIRST"],
  ["DENIED_THIRD_PARTY", "R3.3.4", "保护第三方合法权益", "第十五条、第三十二条、第三十六条第（三）项", "REPLY_DENIED", "REVIEW_FIRST"],
  ["DENIED_INTERNAL_AFFAIRS", "R3.3.5", "内部事务信息", "第十六条第一款、第三十六条第（三）项", "REPLY_DENIED", "REVIEW_FIRST"],
  ["DENIED_PROCESS_INFO", "R3.3.6", "过程性信息", "第十六条第二款、第三十六条第（三）项", "REPLY_DENIED", "REVIEW_FIRST"],
  ["DENIED_ENFORCEMENT_FILE", "R3.3.7", "行政执法案卷信息", "第十六条第二款、第三十六条第（三）项", "REPLY_DENIED", "REVIEW_FIRST"],
  ["DENIED_QUERY_MATTER", "R3.3.8", "属于行政查询事项", "第三十六条第（七）项", "REPLY_QUERY_MATTER", "REVIEW_OR_SUIT"],
  ["UNAVAILABLE_NOT_EXIST", "R3.4.1", "经检索没有", "第三十六条第（四）项", "REPLY_NOT_EXIST", "REVIEW_OR_SUIT"],
  ["UNAVAILABLE_OTHER_AGENCY", "R3.4.1", "不属于本行政机关负责公开", "第三十六条第（五）项", "REPLY_OTHER_AGENCY", "REVIEW_OR_SUIT"],
  ["UNAVAILABLE_NEEDS_CREATION", "R3.4.2", "需要加工、分析", "第三十八条", "REPLY_NEEDS_CREATION", "REVIEW_OR_SUIT"],
  ["UNAVAILABLE_STILL_UNCLEAR", "R3.4.3", "补正后仍不明确", "第三十条", "REPLY_STILL_UNCLEAR", "REVIEW_OR_SUIT"],
  ["REFUSED_PETITION", "R3.5.1", "信访、投诉、举报", "第三十九条第一款", "REPLY_PETITION", "REVIEW_OR_SUIT"],
  ["REFUSED_REPEATED", "R3.5.2", "重复申请", "第三十六条第（六）项", "REPLY_REPEATED", "REVIEW_OR_SUIT"],
  ["REFUSED_PUBLICATION", "R3.5.3", "公开出版物", "第三十九条第二款", "REPLY_PUBLICATION", "REVIEW_OR_SUIT"],
  ["REFUSED_EXCESSIVE", "R3.5.4", "无正当理由大量反复申请", "第三十五条", "REPLY_EXCESSIVE", "REVIEW_OR_SUIT"],
  ["REFUSED_CONFIRM_REISSUE", "R3.5.5", "要求确认或重新出具已获取信息", "年度报告格式", "REPLY_CONFIRM_REISSUE", "REVIEW_OR_SUIT"],
  ["LAPSED_NO_SUPPLEMENT", "R3.6.1", "逾期不补正", "第三十条", "CLOSE_NO_SUPPLEMENT", "REVIEW_OR_SUIT"],
  ["LAPSED_NO_PAYMENT", "R3.6.2", "逾期未缴费", "信息处理费管理办法第六条", "CLOSE_NO_PAYMENT", "REVIEW_OR_SUIT"],
  ["OTHER_WITHDRAWN", "R3.6.3", "申请人撤回", null, "CLOSE_WITHDRAWN", null],
  ["OTHER_NOT_GOV_INFO", "R3.6.3", "不属于政府信息", "第二条", "REPLY_NOT_GOV_INFO", "REVIEW_OR_SUIT"],
  ["OTHER", "R3.6.3", "其他", null, "REPLY_OTHER", "REVIEW_OR_SUIT"],
] as const;

export type OutcomeCode = (typeof ROWS)[number][0];
export type OutcomeRow = (typeof ROWS)[number][1];
export type ReplyLetter = (typeof ROWS)[number][4];

/** Where an applicant can turn: to 行政复议 and only then to a court, or to either. */
export type Remedy = "REVIEW_FIRST" | "REVIEW_OR_SUIT";

/** What must be in the case before a reply with this outcome goes out. */
export type Requirement = "withheldPassages" | "thirdPartyOpinion" | "searchRecord" | "responsibleAgency" | "earlierReply" | "reasonsAsked";

export interface Outcome {
  readonly code: OutcomeCode;
  readonly row: OutcomeRow;
  /** 不予公开（国家秘密） */
  readonly label: string;
  /** 国家秘密; null where the kind of outcome says it all */
  readonly ground: string | null;
  /** null: no provision of its own */
  readonly article: string | null;
  readonly letter: ReplyLetter;
  /** the case may be closed without the letter */
  readonly letterOptional: boolean;
  /** null: nothing to challenge */
  readonly remedy: Remedy | null;
  readonly requires: readonly Requirement[];
  /** 按量计收 is possible: something is handed out */
  readonly byPageApplies: boolean;
}

/** The groups of table 3 of the annual report, by the beginning of their rows. */
export const OUTCOME_KINDS = {
  "R3.1": "予以公开",
  "R3.2": "部分公开",
  "R3.3": "不予公开",
  "R3.4": "无法提供",
  "R3.5": "不予处理",
  "R3.6": "其他处理",
} as const;
export type OutcomeKind = keyof typeof OUTCOME_KINDS;

const REQUIRES: Readonly<Partial<Record<OutcomeCode, readonly Requirement[]>>> = {
  PARTIAL: ["withheldPassages"],
  DENIED_THIRD_PARTY: ["thirdPartyOpinion"],
  UNAVAILABLE_NOT_EXIST: ["searchRecord"],
  UNAVAILABLE_OTHER_AGENCY: ["responsibleAgency"],
  REFUSED_REPEATED: ["earlierReply"],
  REFUSED_EXCESSIVE: ["reasonsAsked"],
};

const BY_PAGE: readonly OutcomeCode[] = ["GRANTED", "PARTIAL"];

export const OUTCOMES: readonly Outcome[] = ROWS.map(([code, row, ground, article, letter, remedy]) => {
  const kind = OUTCOME_KINDS[row.slice(0, 4) as OutcomeKind];
  return {
    code,
    row,
    label: ground === null ? kind : `${kind}（${ground}）`,
    ground,
    article,
    letter,
    letterOptional: letter.startsWith("CLOSE_"),
    remedy,
    requires: REQUIRES[code] ?? [],
    byPageApplies: BY_PAGE.includes(code),
  };
});

const byCode = new Map<string, Outcome>(OUTCOMES.map((outcome) => [outcome.code, outcome]));

/** Ends of a case in which nothing was answered: withdrawn, or given up. */
export const UNANSWERED: readonly OutcomeCode[] = ["OTHER_WITHDRAWN", "LAPSED_NO_SUPPLEMENT", "LAPSED_NO_PAYMENT"];

/** The outcome with this code; null when there is none. */
export const findOutcome = (code: string): Outcome | null => byCode.get(code) ?? null;

/**
 * The remedy that a reply of this day must tell of. A refusal under 第十四条 to 第十六条 goes to 行政复议 first since 2024; of a partial
 * disclosure only where the closed part rests on them, which it does unless said otherwise.
 */
export function remedyOf(outcome: Outcome, repliedOn: CivilDate, restsOnArticles14To16 = true): Remedy | null {
  if (outcome.remedy !== "REVIEW_FIRST") return outcome.remedy;
  const reviewFirst = rulesOn(repliedOn, REMEDY_RULES)?.reviewFirst ?? false;
  return reviewFirst && (outcome.code !== "PARTIAL" || restsOnArticles14To16) ? "REVIEW_FIRST" : "REVIEW_OR_SUIT";
}
