import { z } from "zod";
import { notify } from "@/lib/identity/notices";
import { caseCommand, caseKey } from "../case/command";
import { day, expectDay, requiredText } from "../case/fields";
import { addNote } from "../case/notes";
import { OBJECTION_ABOUT, OBJECTION_WORDS } from "../case/words";

/** 提出异议: recorded and brought to the handler; remedies are told by the reply. */
export const object = caseCommand({
  act: "object",
  input: z.object({
    ...caseKey,
    about: z.enum(OBJECTION_ABOUT, "请选择对什么有异议"),
    text: requiredText("请写明异议的内容", 3000),
    receivedOn: day("请填写收到的日期"),
  }),
  check: ({ facts, today }, { receivedOn }) =>
    expectDay("receivedOn", receivedOn, { today, notBefore: facts.filedOn, after: "申请提出之日" }),
  does: async ({ tx, loaded: { row }, input, actor, now }) => {
    const noteId = await addNote(tx, row.id, actor, now, { kind: "objection", text: input.text, data: { about: input.about } });
    if (row.handlerId !== null) {
      const told = { kind: "requestObjected", subjectType: "request", subjectId: row.id, key: `objection/${noteId}` };
      await notify(tx, row.agencyId, [row.handlerId], { ...told, text: `申请 ${row.caseNo} 的申请人${OBJECTION_WORDS[input.about]}` }, now);
    }
    return {
      events: [{ kind: "objected", on: input.receivedOn, data: { noteId, about: input.about } }],
      changes: { about: input.about },
      result: { noteId },
    };
  },
});
