import { z } from "zod";
import { day, expectDay, text } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";

/** 登记新的答复. For a request that was opened again the platform records it by itself, once the reply is out. */
export const recordNewReply = appealCommand({
  act: "recordNewReply",
  input: z.object({ ...appealKey, repliedOn: day("请填写作出新的答复的日期"), reason: text(1000) }),
  check: ({ facts, today }, { repliedOn }) =>
    expectDay("repliedOn", repliedOn, { today, notBefore: facts.effects.at(-1)?.on ?? null, after: "结果生效的日期" }),
  does: async ({ input: { repliedOn, reason } }) => ({
    events: [{ kind: "replied", on: repliedOn, data: {}, reason }],
    changes: { repliedOn },
    result: {},
  }),
});
