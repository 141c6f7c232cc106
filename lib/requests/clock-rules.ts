import { type CivilDate, civilDate } from "@/lib/core/civil-date";

/** The periods of the procedure, in working days unless said otherwise, for requests received from `from` on. */
export interface ClockRules {
  readonly from: CivilDate;
  /** 第三十三条第二款 */
  readonly replyDays: number;
  readonly extensionMaxDays: number;
  /** to tell the applicant what must be corrected: 第三十条 */
  readonly supplementNoticeDays: number;
  /** for a third party to answer: 第三十二条 */
  readonly thirdPartyDays: number;
  /** for an agency that made the information jointly; silence is consent: 第三十四条 */
  readonly jointAgencyDays: number;
  /** to put online what was formed or changed: 第二十六条 */
  readonly proactiveDays: number;
  /** to pay the 信息处理费; null: none could be asked for */
  readonly feePaymentDays: number | null;
}

const ordinance2019 = {
  replyDays: 20,
  extensionMaxDays: 20,
  supplementNoticeDays: 7,
  thirdPartyDays: 15,
  jointAgencyDays: 15,
  proactiveDays: 20,
};

/** Oldest first. 政府信息公开条例（国务院令第711号）; 信息处理费管理办法（国办函〔2020〕109号） from 2021 on. */
export const CLOCK_RULES: readonly ClockRules[] = [
  { from: civilDate("2019-05-15"), ...ordinance2019, feePaymentDays: null },
  { from: civilDate("2021-01-01"), ...ordinance2019, feePaymentDays: 20 },
];

/** The rules for what is received on this day; they stay the rules of the case. Null before the first of them. */
export const rulesOn = <Rules extends { readonly from: CivilDate }>(day: CivilDate, versions: readonly Rules[]): Rules | null =>
  versions.findLast(({ from }) => from <= day) ?? null;
