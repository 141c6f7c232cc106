import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { day, expectDay, optionalDay, optionalId, requiredText, text } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";
import type { NewEvent } from "../case/events";
import { expectFile } from "../files/expect-file";
import { usualMapping } from "../results";
import { expectResult } from "./fields";
import { orderOf } from "./order-reply";

/**
 * 登记结果: a decision of the review authority that was delivered, or a judgment that is in effect. From this day on it counts in table 4.
 * A result that orders a new reply opens a new round of the request at once.
 */
export const recordResult = appealCommand({
  act: "recordResult",
  input: z.object({
    ...appealKey,
    result: requiredText("请选择结果", 40),
    resultOn: day("请填写生效的日期"),
    newReplyDueOn: optionalDay,
    fileId: optionalId,
    reason: text(1000),
  }),
  check: ({ filing, facts, today }, { result, resultOn, newReplyDueOn }) => {
    expectResult(filing.forum, result);
    const since = facts.judgment?.on ?? facts.effects.at(-1)?.on ?? filing.receivedOn;
    expectDay("resultOn", resultOn, { today, notBefore: since, after: facts.judgment === null ? "收到通知的日期" : "收到裁判的日期" });
    if (newReplyDueOn === null) return;
    if (newReplyDueOn < resultOn) throw invalidInput({ newReplyDueOn: ["不能早于结果生效的日期"] });
    if (usualMapping(filing.forum, result) === "maintained") throw invalidInput({ newReplyDueOn: ["结果是维持的，没有新的答复"] });
  },
  does: async ({ tx, loaded, input, actor, now }) => {
    const { result, resultOn, newReplyDueOn, fileId, reason } = input;
    await expectFile(tx, loaded.row.id, fileId);
    const events: NewEvent[] = [{ kind: "decided", on: resultOn, data: { result, fileId }, reason }];
    const ordered = newReplyDueOn === null ? null : await orderOf(tx, loaded, { actor, now }, { dueOn: newReplyDueOn, reason });
    if (ordered !== null) events.push(ordered);
    return { events, changes: { result, resultOn, newReplyDueOn }, result: { resumed: ordered?.data.resumed ?? null } };
  },
});
