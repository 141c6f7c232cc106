import type { CivilDate } from "@/lib/core/civil-date";
import { yuanInCapitals } from "../capitals";
import { type FeeMethod, feeLineText } from "../fees";
import type { CaseFacts } from "./facts";

export interface FeeView {
  readonly method: FeeMethod;
  readonly yuan: number;
  /** 大写 */
  readonly capitals: string;
  /** 第11—12件：2件×100元=200元 */
  readonly lines: readonly string[];
  /** items of the same applicant earlier in the month */
  readonly earlier: number;
  readonly noticedOn: CivilDate;
  readonly deliveredOn: CivilDate | null;
  readonly payBy: CivilDate | null;
  readonly payments: readonly { readonly on: CivilDate; readonly yuan: number; readonly receiptNo: string }[];
  readonly paidYuan: number;
  readonly missingYuan: number;
  readonly refundYuan: number;
  readonly paidOn: CivilDate | null;
}

/** The fee of a case, line by line, and what was paid of it. */
export function feeView({ fee }: CaseFacts): FeeView | null {
  if (fee === null) return null;
  const { method, yuan, earlier, noticedOn, deliveredOn, payBy, payments, paidYuan, paidOn } = fee;
  return {
    ...{ method, yuan, earlier, noticedOn, deliveredOn, payBy, payments, paidYuan, paidOn },
    capitals: yuanInCapitals(yuan),
    lines: fee.lines.map((line) => feeLineText(line, method)),
    missingYuan: Math.max(0, yuan - paidYuan),
    refundYuan: Math.max(0, paidYuan - yuan),
  };
}
