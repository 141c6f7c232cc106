import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { day, expectNear, requiredText } from "../case/fields";
import { addNote } from "../case/notes";
import { letterAct, theOne } from "../signing/letter-act";
import { letterKey } from "../signing/letter-spec";

/** 要求说明理由: number or frequency of requests are clearly beyond reason (条例第三十五条). */
export const { command: askReasons, handle: askReasonsLetters } = letterAct({
  act: "askReasons",
  input: z.object({
    ...letterKey,
    facts: requiredText("请写明申请数量、频次的事实", 1000),
    reasonDueOn: day("请填写说明理由的期限"),
  }),
  check: ({ today }, { reasonDueOn }) => {
    if (reasonDueOn <= today) throw invalidInput({ reasonDueOn: ["说明理由的期限应当晚于今天"] });
    expectNear("reasonDueOn", reasonDueOn, today);
  },
  prepare: ({ input }) => ({
    letters: [{ code: "REASON_ASK", told: { values: { frequencyFacts: input.facts, reasonDueOn: input.reasonDueOn } } }],
  }),
  does: async ({ tx, loaded, input, actor, now, today, sent }) => {
    const noteId = await addNote(tx, loaded.row.id, actor, now, { kind: "reasonsFacts", text: input.facts });
    const { letterId, docNo } = theOne(sent);
    return {
      events: [{ kind: "reasonsAsked", on: today, data: { noteId, letterId, dueOn: input.reasonDueOn } }],
      changes: { letter: docNo, dueOn: input.reasonDueOn },
      result: { letterId, docNo },
    };
  },
});
