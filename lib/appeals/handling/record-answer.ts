import { z } from "zod";
import { day, expectDay, optionalId, text } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";
import { expectFile } from "../files/expect-file";

/** 登记答复、答辩: handed in with the evidence. */
export const recordAnswer = appealCommand({
  act: "recordAnswer",
  input: z.object({ ...appealKey, answeredOn: day("请填写提交的日期"), fileId: optionalId, reason: text(1000) }),
  check: ({ facts, today }, { answeredOn }) =>
    expectDay("answeredOn", answeredOn, { today, notBefore: facts.answer?.receivedOn ?? null, after: "收到通知的日期" }),
  does: async ({ tx, loaded: { row }, input: { answeredOn, fileId, reason } }) => {
    await expectFile(tx, row.id, fileId);
    return { events: [{ kind: "answered", on: answeredOn, data: { fileId }, reason }], changes: { answeredOn }, result: {} };
  },
});
