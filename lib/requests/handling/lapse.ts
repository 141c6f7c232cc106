import { z } from "zod";
import { formatChineseDate } from "@/lib/core/civil-date";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { text, yes } from "../case/fields";
import { letterAct } from "../signing/letter-act";
import { letterKey } from "../signing/letter-spec";

/** 视为放弃: not corrected or not paid in time, without good reason (条例第三十条; 信息处理费管理办法第六条). */
export const { command: lapse, handle: lapseLetters } = letterAct({
  act: "lapse",
  input: z.object({
    ...letterKey,
    outcome: z.enum(["LAPSED_NO_SUPPLEMENT", "LAPSED_NO_PAYMENT"], "请选择结束的原因"),
    /** 告知书 to the applicant; the law does not ask for it */
    withLetter: yes,
    /** 收费通知书文号, where an earlier system sent it */
    feeDocNo: text(60),
    reason: text(1000),
  }),
  check: ({ facts, today }, { outcome }) => {
    const waiting = facts.state === "supplementing" ? "LAPSED_NO_SUPPLEMENT" : "LAPSED_NO_PAYMENT";
    if (outcome !== waiting) throw invalidInput({ outcome: ["与这件申请现在等待的事情不符"] });
    const last = outcome === "LAPSED_NO_SUPPLEMENT" ? facts.supplement?.dueOn : facts.fee?.payBy;
    if (last == null) throw ruleViolation("还没有登记收费通知送达申请人的日期，缴费期限没有开始，不能结束。");
    if (today <= last) throw ruleViolation(`期限到${formatChineseDate(last)}才届满，还不能视为放弃。`);
  },
  prepare: ({ source, input: { outcome, withLetter, feeDocNo } }) => {
    if (!withLetter) return { letters: [] };
    if (outcome === "LAPSED_NO_SUPPLEMENT") return { letters: [{ code: "CLOSE_NO_SUPPLEMENT", told: { outcome } } as const] };
    const known = source.sent.some(({ code }) => code === "FEE_NOTICE");
    if (!known && feeDocNo === "")
      throw invalidInput({ feeDocNo: ["收费通知书是在原系统发的，请填写它的文号；不生成告知书的，去掉“生成告知书”"] });
    return { letters: [{ code: "CLOSE_NO_PAYMENT", told: { outcome, values: known ? {} : { feeDocNo } } } as const] };
  },
  does: async ({ facts, input, today, sent: [letter] }) => {
    const refund = facts.fee !== null && facts.fee.paidYuan > 0 ? facts.fee.paidYuan : 0;
    return {
      events: [{ kind: "lapsed", on: today, data: { outcome: input.outcome, letterId: letter?.letterId ?? null }, reason: input.reason }],
      changes: { outcome: input.outcome, letter: letter?.docNo ?? null },
      result: { letterId: letter?.letterId ?? null, refundYuan: refund },
    };
  },
});
