import { z } from "zod";
import { day, expectDay, reason, requiredText } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";
import { expectResult } from "./fields";

/** 更正结果: the result was recorded wrongly. What the court itself changes later is a retrial. */
export const correctResult = appealCommand({
  act: "correctResult",
  input: z.object({ ...appealKey, result: requiredText("请选择结果", 40), resultOn: day("请填写生效的日期"), reason }),
  check: ({ filing, facts, today }, { result, resultOn }) => {
    expectResult(filing.forum, result);
    expectDay("resultOn", resultOn, { today, notBefore: facts.effects.at(-2)?.on ?? filing.receivedOn, after: "收到通知的日期" });
  },
  does: async ({ loaded: { facts }, input: { result, resultOn, reason: why }, today }) => ({
    events: [{ kind: "resultCorrected", on: today, data: { result, resultOn }, reason: why }],
    changes: { from: facts.effects.at(-1) ?? null, to: { result, on: resultOn } },
    result: {},
  }),
});
