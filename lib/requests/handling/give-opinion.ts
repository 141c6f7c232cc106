import { z } from "zod";
import { notFound, ruleViolation } from "@/lib/core/errors";
import { notify } from "@/lib/identity/notices";
import { caseCommand, caseKey } from "../case/command";
import { ids, requiredText } from "../case/fields";
import { addNote, tieFiles } from "../case/notes";

/** 提出科室意见, by people of the department that was asked. */
export const giveOpinion = caseCommand({
  act: "giveOpinion",
  input: z.object({ ...caseKey, noteId: z.uuid("请选择答复哪一次征求"), text: requiredText("请写明意见", 3000), fileIds: ids }),
  check: ({ facts }, { noteId }, actor) => {
    const asked = facts.opinions.find((one) => one.noteId === noteId);
    if (asked === undefined || asked.departmentId !== actor.departmentId) throw notFound("征求意见");
    if (asked.givenOn !== null) throw ruleViolation("你科室已经提出过意见；需要补充的，请写办理备注。");
  },
  does: async ({ tx, loaded: { row }, input, actor, now, today }) => {
    const noteId = await addNote(tx, row.id, actor, now, {
      ...{ kind: "opinion", text: input.text, answersId: input.noteId },
      data: { fileIds: input.fileIds },
    });
    await tieFiles(tx, row.id, input.fileIds, "internal");
    if (row.handlerId !== null) {
      const told = { kind: "opinionGiven", subjectType: "request", subjectId: row.id, key: `opinion-given/${noteId}` };
      await notify(tx, row.agencyId, [row.handlerId], { ...told, text: `${actor.departmentName}对申请 ${row.caseNo} 提出了意见` }, now);
    }
    const data = { noteId, answersId: input.noteId, departmentName: actor.departmentName };
    return { events: [{ kind: "opinionGiven", on: today, data }], result: { noteId } };
  },
});
