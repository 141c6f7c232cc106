import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { lockOnRun, recallOn } from "../run-of";
import { recallRunInput } from "../schema";
import { lockLetter } from "./lock";

/** 撤回送审 of an answer, by the department that wrote it. */
export const recallReply = command({
  name: "letter.recall",
  input: recallRunInput,
  load: (tx, input, _actor, now) => lockOnRun(tx, "letter", input.runId, now, (id) => lockLetter(tx, id)),
  may: (actor, { subject }) => can(actor, "letter.reply", subject),
  write: async ({ tx, actor, input, loaded: on, now }) => {
    const { subject: letter, run } = on;
    await recallOn(tx, on, actor, now, input.reason);
    await tx.letter.update({ where: { id: letter.id }, data: { state: "assigned", version: { increment: 1 } } });
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "recalled", input.reason);
    return { subject: { type: "letter", id: letter.id }, changes: { run: run.id }, result: { letterId: letter.id } };
  },
});
