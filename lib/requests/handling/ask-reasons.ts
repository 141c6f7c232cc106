import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { day, requiredText } from "../case/fields";
import { addNote } from "../case/notes";
import { addLetter } from "../letters/add-letter";
import { letterSource } from "../letters/case-facts";

/** 要求说明理由: number or frequency of requests are clearly beyond reason (条例第三十五条). */
export const askReasons = caseCommand({
  act: "askReasons",
  input: z.object({
    ...caseKey,
    facts: requiredText("请写明申请数量、频次的事实", 1000),
    reasonDueOn: day("请填写说明理由的期限"),
  }),
  check: ({ today }, { reasonDueOn }) => {
    if (reasonDueOn <= today) throw invalidInput({ reasonDueOn: ["说明理由的期限应当晚于今天"] });
  },
  does: async ({ tx, loaded, input, actor, now, today }) => {
    const noteId = await addNote(tx, loaded.row.id, actor, now, { kind: "reasonsFacts", text: input.facts });
    const source = await letterSource(tx, loaded, now);
    const { letterId, docNo } = await addLetter(tx, source, actor, "REASON_ASK", {
      values: { frequencyFacts: input.facts, reasonDueOn: input.reasonDueOn },
    });
    return {
      events: [{ kind: "reasonsAsked", on: today, data: { noteId, letterId, dueOn: input.reasonDueOn } }],
      changes: { letter: docNo, dueOn: input.reasonDueOn },
      result: { letterId, docNo },
    };
  },
});
