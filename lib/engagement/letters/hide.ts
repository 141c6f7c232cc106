import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { announce } from "@/lib/publishing/announce";
import { ENGAGEMENT_PATH } from "../address";
import { appendEvent } from "../events";
import { hideLetterInput } from "../schema";
import { lockLetter } from "./lock";

/** 撤下公开的来信: at once, with the reason kept; it may be published again with other words. */
export const hideLetter = command({
  name: "letter.hide",
  input: hideLetterInput,
  load: (tx, input) => lockLetter(tx, input.letterId),
  may: (actor, letter) => can(actor, "letter.hide", letter),
  check: (letter, input) => {
    expectVersion(letter, input.expectedVersion);
    if (letter.publishedAt === null || letter.hiddenAt !== null) throw ruleViolation("这件来信现在没有公开，不用撤下。");
  },
  write: async ({ tx, actor, input, loaded: letter, now }) => {
    await tx.letter.update({ where: { id: letter.id }, data: { hiddenAt: now, hiddenReason: input.reason, version: { increment: 1 } } });
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "hidden", input.reason);
    await announce(tx, { columns: [ENGAGEMENT_PATH], item: null });
    return { subject: { type: "letter", id: letter.id }, changes: { number: letter.number, reason: input.reason }, result: null };
  },
});
