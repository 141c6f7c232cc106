import { expectVersion, notFound, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { assignInput } from "../schema";
import { expectState, lockLetter } from "./lock";

/** 分办、转办: the office gives the letter to a department, or from one to another. What was drafted stays with the letter. */
export const assignLetter = command({
  name: "letter.assign",
  input: assignInput,
  load: async (tx, input) => {
    const letter = await lockLetter(tx, input.letterId);
    const department = await tx.department.findUnique({
      where: { id: input.departmentId },
      select: { name: true, agencyId: true, retiredAt: true },
    });
    if (department === null || department.agencyId !== letter.agencyId || department.retiredAt !== null) throw notFound("科室");
    return { letter, department };
  },
  may: (actor, { letter }) => can(actor, "letter.handle", letter),
  check: ({ letter, department }, input) => {
    expectVersion(letter, input.expectedVersion);
    expectState(letter, "received", "assigned");
    if (letter.departmentId === input.departmentId) throw ruleViolation(`这件来信已经由${department.name}办理。`);
  },
  write: async ({ tx, actor, input, loaded: { letter, department }, now }) => {
    const kind = letter.departmentId === null ? "assigned" : "transferred";
    await tx.letter.update({
      where: { id: letter.id },
      data: { departmentId: input.departmentId, state: "assigned", version: { increment: 1 } },
    });
    await appendEvent(
      tx,
      { type: "letter", id: letter.id },
      actor,
      now,
      kind,
      [`交${department.name}办理`, input.note].filter(Boolean).join("："),
    );
    return { subject: { type: "letter", id: letter.id }, changes: { department: department.name }, result: null };
  },
});
