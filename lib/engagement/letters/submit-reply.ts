import { command } from "@/lib/identity/command";
import { LETTER_KEY } from "@/lib/workflow/definition";
import { appendEvent } from "../events";
import { ALREADY_SENT, sendUp } from "../run-of";
import { submitReplyInput } from "../schema";
import { writeDraft, writing } from "./save-reply";

/** 答复送审: the draft is sealed and goes through the flow of letters. */
export const submitReply = command({
  name: "letter.submitReply",
  input: submitReplyInput,
  ...writing,
  write: async ({ tx, actor, input, loaded: letter, now }) => {
    const draft = await writeDraft(tx, letter, input.text, actor, now);
    await tx.letterReply.update({ where: { id: draft.id }, data: { sealedAt: now } });
    const runId = await sendUp(tx, actor, now, {
      subject: { type: "letter", id: letter.id },
      purpose: "reply",
      flowKey: LETTER_KEY,
      title: `答复来信 ${letter.number}：${letter.subject}`,
      departmentId: letter.departmentId ?? "",
      authorIds: draft.editorIds,
      contentHash: draft.contentHash,
      detail: { kind: "letterReply", reply: draft.number },
      note: input.note,
    });
    await tx.letter.update({ where: { id: letter.id }, data: { state: "inApproval", version: { increment: 1 } } });
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "submitted", input.note);
    return {
      subject: { type: "letter", id: letter.id },
      changes: { run: runId, reply: draft.number, contentHash: draft.contentHash },
      result: { runId },
    };
  },
  taken: ALREADY_SENT,
});
