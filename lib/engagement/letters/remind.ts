import { civilDateOf } from "@/lib/core/civil-date";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { notify } from "@/lib/identity/notices";
import { activeHolders } from "@/lib/identity/people";
import { appendEvent } from "../events";
import { remindInput } from "../schema";
import { expectState, lockLetter } from "./lock";

/** 催办: the office reminds the department, once a day; whoever drafts or heads there is told on the console. */
export const remindLetter = command({
  name: "letter.remind",
  input: remindInput,
  load: async (tx, input) => {
    const letter = await lockLetter(tx, input.letterId);
    const last = await tx.engagementEvent.findFirst({
      where: { subjectType: "letter", subjectId: letter.id, kind: "reminded" },
      orderBy: { seq: "desc" },
      select: { at: true },
    });
    return { letter, last };
  },
  may: (actor, { letter }) => can(actor, "letter.handle", letter),
  check: ({ letter, last }, input, _actor, now) => {
    expectVersion(letter, input.expectedVersion);
    expectState(letter, "assigned", "inApproval", "approved");
    if (last !== null && civilDateOf(last.at) === civilDateOf(now)) throw ruleViolation("今天已经催办过，明天可以再催。");
  },
  write: async ({ tx, actor, loaded: { letter }, now }) => {
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "reminded");
    const people = (await activeHolders(tx, letter.agencyId)).filter(
      ({ departmentId, roles }) => departmentId === letter.departmentId && (roles.includes("author") || roles.includes("departmentHead")),
    );
    const told = {
      ...{ kind: "letter.reminded", subjectType: "letter", subjectId: letter.id },
      text: `公开办催办来信 ${letter.number}：应在 ${letter.dueOn} 前答复`,
      key: `letter ${letter.id} ${civilDateOf(now)}`,
    };
    await notify(
      tx,
      letter.agencyId,
      people.map(({ id }) => id),
      told,
      now,
    );
    return { subject: { type: "letter", id: letter.id }, changes: { number: letter.number }, result: null };
  },
});
