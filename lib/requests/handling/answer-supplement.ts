import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { day, expectDay, ids, text } from "../case/fields";
import { addNote, tieFiles } from "../case/notes";
import { subjectOf } from "../intake/filing";

export const supplementFields = {
  subject: text(300),
  docNo: text(100),
  description: text(3000),
  text: text(3000),
  fileIds: ids,
};

/** 收到补正: the corrected request; the reply period starts anew with the day of its receipt (条例第三十条). */
export const answerSupplement = caseCommand({
  act: "answerSupplement",
  input: z.object({ ...caseKey, receivedOn: day("请填写收到补正的日期"), ...supplementFields }),
  check: ({ facts, today, row }, { receivedOn, ...said }) => {
    expectDay("receivedOn", receivedOn, { today, notBefore: facts.supplement?.askedOn ?? null, after: "告知补正之日" });
    if ([said.subject, said.docNo, said.description, said.text].every((one) => one === "") && said.fileIds.length === 0) {
      throw invalidInput({ text: ["请填写补正的内容，或者上传补正材料"] });
    }
    // The form comes filled in with the request as it stands.
    const same = (["subject", "docNo", "description"] as const).every((field) => said[field] === "" || said[field] === row[field]);
    if (same && said.text === "" && said.fileIds.length === 0) {
      throw invalidInput({ text: ["内容和原来的申请一样。请按要求修改，或者在这里说明，或者上传补正材料"] });
    }
  },
  does: async ({ tx, loaded: { row }, input, actor, now }) => {
    const asked = {
      subject: input.subject || row.subject,
      docNo: input.docNo || row.docNo,
      description: input.description || row.description,
    };
    const noteId = await addNote(tx, row.id, actor, now, {
      kind: "supplementAnswer",
      text: input.text,
      data: { before: { subject: row.subject, docNo: row.docNo, description: row.description }, fileIds: input.fileIds },
    });
    await tieFiles(tx, row.id, input.fileIds, "supplement");
    return {
      events: [{ kind: "supplementAnswered", on: input.receivedOn, data: { noteId } }],
      columns: { ...asked, subject: subjectOf(asked) },
      changes: { receivedOn: input.receivedOn },
      result: { receivedOn: input.receivedOn },
    };
  },
});
