export const FORUMS = ["reconsideration", "litigation-direct", "litigation-after-reconsideration"] as const;
export type Forum = (typeof FORUMS)[number];

/** The blocks of table 4 of the annual report, by the way in which a dispute was heard. */
export const FORUM_BLOCKS: Readonly<Record<Forum, "V" | "L" | "P">> = {
  reconsideration: "V",
  "litigation-direct": "L",
  "litigation-after-reconsideration": "P",
};

/** 结果维持, 结果纠正, 其他结果 */
export type ResultColumn = "maintained" | "corrected" | "other";
export type AppealResult = { readonly label: string; readonly basis: string; readonly column: ResultColumn };

/** 行政复议法 (2023). 驳回行政复议请求 stands under 结果维持 by common practice; an agency that counts otherwise brings its own table. */
export const RECONSIDERATION_RESULTS: Readonly<Record<string, AppealResult>> = {
  maintained: { label: "维持", basis: "第六十八条", column: "maintained" },
  claimDismissed: { label: "驳回行政复议请求", basis: "第六十九条", column: "maintained" },
  corrected: { label: "结果纠正（未细分）", basis: "第六十三条至第六十七条", column: "corrected" },
  altered: { label: "变更", basis: "第六十三条", column: "corrected" },
  revoked: { label: "撤销或者部分撤销", basis: "第六十四条", column: "corrected" },
  unlawful: { label: "确认违法", basis: "第六十五条", column: "corrected" },
  orderedToAct: { label: "责令履行", basis: "第六十六条", column: "corrected" },
  void: { label: "确认无效", basis: "第六十七条", column: "corrected" },
  other: { label: "其他结果（未细分）", basis: "", column: "other" },
  notAccepted: { label: "不予受理", basis: "第三十条", column: "other" },
  applicationRejected: { label: "驳回申请", basis: "第三十三条", column: "other" },
  terminated: { label: "终止（含撤回）", basis: "第四十一条", column: "other" },
  mediated: { label: "调解", basis: "第七十三条", column: "other" },
  settled: { label: "和解", basis: "第七十四条", column: "other" },
};

/** 行政诉讼法 (2017). */
export const LITIGATION_RESULTS: Readonly<Record<string, AppealResult>> = {
  maintained: { label: "结果维持（未细分）", basis: "第六十九条", column: "maintained" },
  claimDismissed: { label: "判决驳回诉讼请求", basis: "第六十九条", column: "maintained" },
  corrected: { label: "结果纠正（未细分）", basis: "第七十条至第七十七条", column: "corrected" },
  revoked: { label: "撤销或者部分撤销", basis: "第七十条", column: "corrected" },
  orderedToAct: { label: "责令履行", basis: "第七十二条", column: "corrected" },
  orderedToPay: { label: "给付", basis: "第七十三条", column: "corrected" },
  unlawful: { label: "确认违法", basis: "第七十四条", column: "corrected" },
  void: { label: "确认无效", basis: "第七十五条", column: "corrected" },
  altered: { label: "变更", basis: "第七十七条", column: "corrected" },
  other: { label: "其他结果（未细分）", basis: "", column: "other" },
  notAccepted: { label: "裁定不予立案", basis: "第五十一条", column: "other" },
  suitRejected: { label: "裁定驳回起诉", basis: "", column: "other" },
  withdrawn: { label: "准许撤诉", basis: "第六十二条", column: "other" },
  transferred: { label: "移送", basis: "第二十二条", column: "other" },
  terminated: { label: "终结", basis: "", column: "other" },
};

/** Which column of table 4 a result counts in; practice differs on some, so it is data that can be replaced. */
export type ResultMapping = (forum: Forum, result: string) => ResultColumn | undefined;

/** What a 复议机关 or a court can decide, by code. */
export const resultsOf = (forum: Forum): Readonly<Record<string, AppealResult>> =>
  forum === "reconsideration" ? RECONSIDERATION_RESULTS : LITIGATION_RESULTS;

export const findResult = (forum: Forum, result: string): AppealResult | undefined => {
  const results = resultsOf(forum);
  return Object.hasOwn(results, result) ? results[result] : undefined;
};

export const usualMapping: ResultMapping = (forum, result) => findResult(forum, result)?.column;

/** The mapping of an agency that counts 驳回行政复议请求 under another column than the usual one (or under the usual one). */
export const mappingWith =
  ({ claimDismissedCountsAs }: { readonly claimDismissedCountsAs: ResultColumn }): ResultMapping =>
  (forum, result) =>
    forum === "reconsideration" && result === "claimDismissed" ? claimDismissedCountsAs : usualMapping(forum, result);
