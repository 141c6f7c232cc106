import { z } from "zod";
import { caseCommand, caseKey } from "../case/command";
import { requiredText } from "../case/fields";
import { addNote as keepNote } from "../case/notes";

/** 办理备注. */
export const addNote = caseCommand({
  act: "addNote",
  input: z.object({ ...caseKey, text: requiredText("请写明备注的内容", 3000) }),
  does: async ({ tx, loaded: { row }, input, actor, now, today }) => {
    const noteId = await keepNote(tx, row.id, actor, now, { kind: "note", text: input.text });
    return { events: [{ kind: "noted", on: today, data: { noteId } }], result: { noteId } };
  },
});
