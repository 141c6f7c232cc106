import { expectVersion } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { sendBackInput } from "../schema";
import { expectState, lockLetter } from "./lock";

/** 退回重新分办: the department says that it is not its business. */
export const sendBackLetter = command({
  name: "letter.sendBack",
  input: sendBackInput,
  load: (tx, input) => lockLetter(tx, input.letterId),
  may: (actor, letter) => can(actor, "letter.sendBack", letter),
  check: (letter, input) => {
    expectVersion(letter, input.expectedVersion);
    expectState(letter, "assigned");
  },
  write: async ({ tx, actor, input, loaded: letter, now }) => {
    await tx.letter.update({ where: { id: letter.id }, data: { departmentId: null, state: "received", version: { increment: 1 } } });
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "sentBack", input.note);
    return { subject: { type: "letter", id: letter.id }, changes: { from: letter.departmentId }, result: null };
  },
});
