import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { notify } from "@/lib/identity/notices";
import { caseCommand, caseKey } from "../case/command";
import { expectNear, optionalDay, requiredText } from "../case/fields";
import { addNote } from "../case/notes";

/** 征求科室意见: another department of the agency is asked; this does not stop the clock. */
export const askOpinion = caseCommand({
  act: "askOpinion",
  input: z.object({
    ...caseKey,
    departmentId: z.uuid("请选择科室"),
    question: requiredText("请写明需要科室提出意见的事项", 2000),
    dueOn: optionalDay,
  }),
  check: ({ today }, { dueOn }) => {
    if (dueOn !== null && dueOn < today) throw invalidInput({ dueOn: ["反馈的期限已经过去"] });
    if (dueOn !== null) expectNear("dueOn", dueOn, today);
  },
  does: async ({ tx, loaded: { row }, input, actor, now, today }) => {
    const department = await tx.department.findFirst({
      where: { id: input.departmentId, agencyId: row.agencyId, retiredAt: null },
      select: {
        ...{ id: true, name: true },
        users: { where: { disabledAt: null, roles: { some: { role: { in: ["author", "departmentHead"] } } } }, select: { id: true } },
      },
    });
    if (department === null) throw invalidInput({ departmentId: ["没有这个科室，或者它已经停用"] });
    const noteId = await addNote(tx, row.id, actor, now, { kind: "opinionQuestion", text: input.question, departmentId: department.id });
    await tx.requestShare.upsert({
      where: { requestId_departmentId: { requestId: row.id, departmentId: department.id } },
      create: { requestId: row.id, departmentId: department.id, role: "asked", since: now },
      update: {},
    });
    const told = { kind: "opinionAsked", subjectType: "request", subjectId: row.id, key: `opinion/${noteId}` };
    await notify(
      tx,
      row.agencyId,
      department.users.map(({ id }) => id),
      { ...told, text: `申请 ${row.caseNo}“${row.subject}”请你科室提出意见` },
      now,
    );
    const data = { noteId, departmentId: department.id, departmentName: department.name, dueOn: input.dueOn };
    return { events: [{ kind: "opinionAsked", on: today, data }], changes: { department: department.name }, result: { noteId } };
  },
});
