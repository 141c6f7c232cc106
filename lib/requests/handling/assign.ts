import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { notify } from "@/lib/identity/notices";
import { caseCommand, caseKey } from "../case/command";
import { optionalId, text } from "../case/fields";
import { handOver } from "../case/hand-over";

/** 分办: which department handles the case, and who. The first assignment begins the review. */
export const assign = caseCommand({
  act: "assign",
  input: z.object({ ...caseKey, departmentId: z.uuid("请选择承办科室"), handlerId: optionalId, reason: text(500) }),
  does: async ({ tx, loaded, input, actor, now, today }) => {
    const { row } = loaded;
    const department = await tx.department.findFirst({
      where: { id: input.departmentId, agencyId: row.agencyId, retiredAt: null },
      select: { id: true, name: true },
    });
    if (department === null) throw invalidInput({ departmentId: ["没有这个科室，或者它已经停用"] });
    const handler =
      input.handlerId === null
        ? null
        : await tx.user.findFirst({
            where: {
              ...{ id: input.handlerId, agencyId: row.agencyId, disabledAt: null },
              OR: [{ roles: { some: { role: "requestOfficer" } } }, { departmentId: department.id, roles: { some: { role: "author" } } }],
            },
            select: { id: true, name: true },
          });
    if (input.handlerId !== null && handler === null) {
      throw invalidInput({ handlerId: ["经办人应当是依申请公开经办人，或者承办科室的信息员"] });
    }
    await handOver(tx, loaded, department.id, now);
    if (handler !== null && handler.id !== actor.userId) {
      const notice = { kind: "requestAssigned", subjectType: "request", subjectId: row.id };
      await notify(
        tx,
        row.agencyId,
        [handler.id],
        { ...notice, text: `申请 ${row.caseNo}“${row.subject}”分给你办理`, key: `assigned/${row.id}/${row.version}` },
        now,
      );
    }
    const data = {
      departmentId: department.id,
      departmentName: department.name,
      handlerId: handler?.id ?? null,
      handlerName: handler?.name ?? "",
    };
    return {
      events: [{ kind: "assigned", on: today, data, reason: input.reason }],
      columns: { departmentId: department.id, handlerId: handler?.id ?? null },
      changes: { department: department.name, handler: handler?.name ?? null },
      result: { departmentId: department.id },
    };
  },
});
