import { z } from "zod";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { count, requiredText } from "../case/fields";
import { rulesOn } from "../clock-rules";
import { FEE_RULES } from "../fee-rules";
import { feeByItem, feeByPage } from "../fees";
import { itemsInMonth } from "../queries/same-applicant";
import { letterAct, theOne } from "../signing/letter-act";
import { letterKey } from "../signing/letter-spec";

const number = count("请填写整数", 1, 100_000);

/** 收费通知: one method, computed line by line from the counts (信息处理费管理办法); the clock stands until the sum is paid. */
export const { command: noticeFee, handle: noticeFeeLetters } = letterAct({
  act: "noticeFee",
  input: z.discriminatedUnion(
    "method",
    [
      z.object({ ...letterKey, method: z.literal("BY_ITEM"), items: number, reason: requiredText("请写明申请数量、频次的事实", 500) }),
      z.object({ ...letterKey, method: z.literal("BY_PAGE"), pages: number, reason: requiredText("请写明申请数量、频次的事实", 500) }),
    ],
    "请选择按件还是按量计收",
  ),
  prepare: async ({ tx, loaded, facts, input }) => {
    const rules = facts.receivedOn === null ? null : rulesOn(facts.receivedOn, FEE_RULES);
    if (rules === null) throw ruleViolation("收到这件申请时信息处理费管理办法尚未施行，不能收费。");
    if (input.method === "BY_PAGE" && loaded.row.provideForm === "inspection") {
      throw invalidInput({ method: ["申请人要求查阅抄录的，不能按量计收"] });
    }
    const earlier = input.method === "BY_ITEM" ? await itemsInMonth(tx, loaded.row.id) : 0;
    const fee = input.method === "BY_ITEM" ? feeByItem({ earlier, items: input.items }, rules) : feeByPage(input.pages, rules);
    if (fee.yuan === 0)
      throw ruleViolation(
        `按这个数量计算，应收金额为零${input.method === "BY_ITEM" ? `（同一申请人本月此前有 ${earlier} 件）` : ""}，不需要收费。`,
      );
    return { fee, earlier, letters: [{ code: "FEE_NOTICE", told: { fee, values: { feeFacts: input.reason } } }] };
  },
  does: async ({ input, today, prepared: { fee, earlier }, sent }) => {
    const counted = input.method === "BY_ITEM" ? input.items : input.pages;
    const { letterId, docNo } = theOne(sent);
    const lines = fee.lines.map((line) => ({ ...line }));
    return {
      events: [{ kind: "feeNoticed", on: today, data: { letterId, method: fee.method, earlier, count: counted, yuan: fee.yuan, lines } }],
      changes: { method: fee.method, yuan: fee.yuan, letter: docNo },
      result: { letterId, docNo, yuan: fee.yuan, lines, earlier },
    };
  },
});
