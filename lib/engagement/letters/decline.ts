import { expectVersion } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { declineInput } from "../schema";
import { expectState, lockLetter } from "./lock";

/** 不予受理: not the agency's business, abuse, or said before; the writer is told why, and where to turn. */
export const declineLetter = command({
  name: "letter.decline",
  input: declineInput,
  load: (tx, input) => lockLetter(tx, input.letterId),
  may: (actor, letter) => can(actor, "letter.handle", letter),
  check: (letter, input) => {
    expectVersion(letter, input.expectedVersion);
    expectState(letter, "received", "assigned");
  },
  write: async ({ tx, actor, input, loaded: letter, now }) => {
    await tx.letter.update({
      where: { id: letter.id },
      data: {
        state: "declined",
        declineReason: input.reason,
        answeredAt: now,
        answeredBy: actor.departmentName,
        version: { increment: 1 },
      },
    });
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "declined", input.reason);
    return { subject: { type: "letter", id: letter.id }, changes: { number: letter.number }, result: null };
  },
});
