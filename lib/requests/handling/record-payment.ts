import { z } from "zod";
import { formatChineseDate } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { count, day, expectDay, requiredText, text } from "../case/fields";

/**
 * 登记缴费. The reply period starts anew with the day on which the sum is complete. Too little: the case goes on waiting for the rest.
 * Too much: what must be refunded through the treasury is told.
 */
export const recordPayment = caseCommand({
  act: "recordPayment",
  input: z.object({
    ...caseKey,
    paidOn: day("请填写缴费的日期"),
    yuan: count("请填写缴费金额（整元）", 1, 10_000_000),
    receiptNo: requiredText("请填写财政票据号码", 60),
    /** why a payment after the last day is accepted */
    lateReason: text(500),
  }),
  check: ({ facts: { fee }, today }, { paidOn, lateReason, receiptNo }) => {
    expectDay("paidOn", paidOn, { today, notBefore: fee?.noticedOn ?? null, after: "发出收费通知之日" });
    if (fee?.payments.some((one) => one.receiptNo === receiptNo)) throw invalidInput({ receiptNo: ["这张票据已经登记过"] });
    if (fee?.payBy != null && paidOn > fee.payBy && lateReason === "") {
      throw invalidInput({
        lateReason: [`缴费期限到${formatChineseDate(fee.payBy)}届满，逾期未缴的视为放弃申请。确有正当理由接受的，请写明理由`],
      });
    }
  },
  does: async ({ facts, input }) => {
    const due = facts.fee?.yuan ?? 0;
    const paid = (facts.fee?.paidYuan ?? 0) + input.yuan;
    const result = { paidYuan: paid, missingYuan: Math.max(0, due - paid), refundYuan: Math.max(0, paid - due) };
    return {
      events: [{ kind: "paid", on: input.paidOn, data: { yuan: input.yuan, receiptNo: input.receiptNo }, reason: input.lateReason }],
      changes: { yuan: input.yuan, ...result },
      result,
    };
  },
});
