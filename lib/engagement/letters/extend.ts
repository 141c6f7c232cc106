import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { countedDue } from "../due";
import { appendEvent } from "../events";
import { extendInput } from "../schema";
import { engagementSettingsOf } from "../settings";
import { expectState, lockLetter } from "./lock";

/** 延长答复期限: once, before the time is over, with a reason that the writer reads. */
export const extendLetter = command({
  name: "letter.extend",
  input: extendInput,
  load: async (tx, input) => {
    const letter = await lockLetter(tx, input.letterId);
    return { letter, settings: await engagementSettingsOf(tx, letter.agencyId) };
  },
  may: (actor, { letter }) => can(actor, "letter.handle", letter),
  check: ({ letter }, input, _actor, now) => {
    expectVersion(letter, input.expectedVersion);
    expectState(letter, "received", "assigned", "inApproval");
    if (letter.extendedAt !== null) throw ruleViolation("答复期限只能延长一次，这件来信已经延长过。");
    if (letter.dueOn < civilDateOf(now)) throw ruleViolation("这件来信已经超期，不能再延长。请尽快答复。");
  },
  write: async ({ tx, actor, input, loaded: { letter, settings }, now }) => {
    const { extensionDays } = settings;
    const calendar = await calendarInForce(tx, letter.agencyId);
    const due = countedDue(civilDateOf(letter.receivedAt), { replyDays: letter.replyDays, extensionDays }, calendar);
    await tx.letter.update({
      where: { id: letter.id },
      data: {
        ...{ dueOn: toDatabaseDate(due.dueOn), dueProvisional: due.provisional },
        ...{ extensionDays, extendedAt: now, version: { increment: 1 } },
      },
    });
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "extended", `延长至 ${due.dueOn}：${input.reason}`);
    return { subject: { type: "letter", id: letter.id }, changes: { dueOn: [letter.dueOn, due.dueOn] }, result: { dueOn: due.dueOn } };
  },
});
