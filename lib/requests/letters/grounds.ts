import { OUTCOMES, type OutcomeCode } from "../outcomes";

/** Why a passage may be withheld: one of the grounds of a refusal. */
export interface WithholdingGround {
  readonly code: OutcomeCode;
  /** 国家秘密 */
  readonly label: string;
  /** the articles of 条例 that it rests on */
  readonly article: string;
  /** what is printed on the black box: 第十五条 */
  readonly stamp: string;
}

/** The grounds of table 3, rows 3.3.1 to 3.3.7: those that 第十四条 to 第十六条 give. */
export const WITHHOLDING_GROUNDS: readonly WithholdingGround[] = OUTCOMES.filter(
  ({ row, remedy }) => row.startsWith("R3.3.") && remedy === "REVIEW_FIRST",
).map(({ code, ground, article }) => {
  const articles = (article ?? "").split("、").filter((one) => !one.startsWith("第三十六条"));
  return { code, label: ground ?? "", article: articles.join("、"), stamp: articles[0] ?? "" };
});

/** The ground with this code; null when a passage cannot be withheld for it. */
export const findGround = (code: string): WithholdingGround | null => WITHHOLDING_GROUNDS.find((ground) => ground.code === code) ?? null;
