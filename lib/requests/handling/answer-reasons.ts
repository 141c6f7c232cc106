import { z } from "zod";
import { caseCommand, caseKey } from "../case/command";
import { day, expectDay, requiredText } from "../case/fields";
import { addNote } from "../case/notes";

/** 收到申请人说明的理由. */
export const answerReasons = caseCommand({
  act: "answerReasons",
  input: z.object({ ...caseKey, receivedOn: day("请填写收到的日期"), text: requiredText("请写明理由", 3000) }),
  check: ({ facts, today }, { receivedOn }) =>
    expectDay("receivedOn", receivedOn, { today, notBefore: facts.reasons?.askedOn ?? null, after: "要求说明理由之日" }),
  does: async ({ tx, loaded: { row }, input, actor, now }) => {
    const noteId = await addNote(tx, row.id, actor, now, { kind: "reasonsAnswer", text: input.text });
    return { events: [{ kind: "reasonsAnswered", on: input.receivedOn, data: { noteId } }], result: {} };
  },
});
