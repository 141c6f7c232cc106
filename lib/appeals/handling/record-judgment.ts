import { z } from "zod";
import { day, expectDay, optionalId, requiredText, text } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";
import { expectFile } from "../files/expect-file";
import { expectResult } from "./fields";

/** 登记裁判: pronounced in this instance, and open to appeal. It counts once it is in effect (登记结果). */
export const recordJudgment = appealCommand({
  act: "recordJudgment",
  input: z.object({
    ...appealKey,
    result: requiredText("请选择裁判的结果", 40),
    judgedOn: day("请填写收到裁判文书的日期"),
    fileId: optionalId,
    reason: text(1000),
  }),
  check: ({ filing, today }, { result, judgedOn }) => {
    expectResult(filing.forum, result);
    expectDay("judgedOn", judgedOn, { today, notBefore: filing.receivedOn, after: "收到通知的日期" });
  },
  does: async ({ tx, loaded: { row }, input: { result, judgedOn, fileId, reason } }) => {
    await expectFile(tx, row.id, fileId);
    return {
      events: [{ kind: "judged", on: judgedOn, data: { result, fileId }, reason }],
      changes: { judged: result, judgedOn },
      result: {},
    };
  },
});
