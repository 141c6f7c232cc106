import { conflict, expectVersion, ruleViolation } from "@/lib/core/errors";
import { allowed, refused } from "@/lib/core/gate";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { approvedRun } from "../run-of";
import { sendReplyInput } from "../schema";
import { expectState, lockLetter, replyHash } from "./lock";

/** 发出答复: exactly what was approved; the writer reads it with number and code. By the department or the office. */
export const sendReply = command({
  name: "letter.send",
  input: sendReplyInput,
  load: async (tx, input) => {
    const letter = await lockLetter(tx, input.letterId);
    const run = await approvedRun(tx, { type: "letter", id: letter.id });
    const department = letter.departmentId === null ? null : await tx.department.findUnique({ where: { id: letter.departmentId } });
    return { letter, run, answeredBy: department?.name ?? "" };
  },
  may: (actor, { letter }) =>
    can(actor, "letter.reply", letter).allowed || can(actor, "letter.handle", letter).allowed
      ? allowed
      : refused("答复由承办科室或公开办发出。"),
  check: ({ letter, run }, input) => {
    expectVersion(letter, input.expectedVersion);
    expectState(letter, "approved");
    if (run === null || letter.reply === null) throw ruleViolation("这份答复没有经过批准，不能发出。");
    if (run.contentHash !== replyHash(letter, letter.reply.text)) throw conflict("答复与批准的不一致，不能发出。请重新送审。");
  },
  write: async ({ tx, actor, loaded: { letter, run, answeredBy }, now }) => {
    await tx.letter.update({
      where: { id: letter.id },
      data: { state: "answered", answer: letter.reply?.text ?? "", answeredAt: now, answeredBy, version: { increment: 1 } },
    });
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "answered");
    return {
      subject: { type: "letter", id: letter.id },
      changes: { number: letter.number, run: run?.id ?? "", contentHash: run?.contentHash ?? "" },
      result: null,
    };
  },
});
