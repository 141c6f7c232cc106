import { z } from "zod";
import { notify } from "@/lib/identity/notices";
import { optionalId, text } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";
import { FORUM_WORDS } from "../words";
import { findDepartment, findHandler } from "./assignees";

/** 分办: which department answers, and who. */
export const assign = appealCommand({
  act: "assign",
  input: z.object({ ...appealKey, departmentId: z.uuid("请选择承办科室"), handlerId: optionalId, reason: text(500) }),
  does: async ({ tx, loaded: { row, filing }, input, actor, now, today }) => {
    const department = await findDepartment(tx, row.agencyId, input.departmentId);
    const handler = input.handlerId === null ? null : await findHandler(tx, row.agencyId, department.id, input.handlerId);
    if (handler !== null && handler.id !== actor.userId) {
      const notice = { kind: "appealAssigned", subjectType: "appeal", subjectId: row.id, key: `appealAssigned/${row.id}/${row.version}` };
      await notify(
        tx,
        row.agencyId,
        [handler.id],
        { ...notice, text: `${FORUM_WORDS[filing.forum]} ${row.appealNo}“${row.subject}”分给你办理` },
        now,
      );
    }
    return {
      events: [
        { kind: "assigned", on: today, data: { departmentName: department.name, handlerName: handler?.name ?? "" }, reason: input.reason },
      ],
      columns: { departmentId: department.id, handlerId: handler?.id ?? null },
      changes: { department: department.name, handler: handler?.name ?? null },
      result: {},
    };
  },
});
