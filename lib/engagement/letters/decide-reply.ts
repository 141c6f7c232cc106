import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { decideOn, expectSame, lockOnRun, mayDecideOn } from "../run-of";
import { decideInput } from "../schema";
import { lockLetter, replyHash } from "./lock";

/** 审批答复: after the last approval the answer waits to be sent; returned, it goes back to its department. */
export const decideReply = command({
  name: "letter.decide",
  input: decideInput,
  load: (tx, input, _actor, now) => lockOnRun(tx, "letter", input.runId, now, (id) => lockLetter(tx, id)),
  may: (actor, on, input) => mayDecideOn(actor, on, input.expectedVersion, can(actor, "letter.view", on.subject)),
  check: ({ subject, run }, input) => expectSame(run, input, replyHash(subject, subject.reply?.text ?? "")),
  write: async ({ tx, actor, input, loaded: on, now }) => {
    const { subject: letter } = on;
    const { outcome, record } = await decideOn(tx, on, actor, now, input);
    const state = ({ approved: "approved", returned: "assigned", next: "inApproval", stay: "inApproval" } as const)[outcome];
    await tx.letter.update({ where: { id: letter.id }, data: { state, version: { increment: 1 } } });
    if (outcome === "approved" || outcome === "returned")
      await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, outcome, input.opinion);
    return {
      subject: { type: "letter", id: letter.id },
      changes: record,
      result: { outcome, letterId: letter.id },
    };
  },
});
