import { z } from "zod";
import { ruleViolation } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { findDraft, keepDraft } from "../signing/drafts";
import { stepBy } from "../signing/history";

/** Takes letters back that wait for their signature, to change them. */
export const recallLetter = caseCommand({
  act: "recallLetter",
  input: z.object(caseKey),
  does: async ({ tx, loaded, facts: { toSign }, actor, now, today }) => {
    if (toSign === null) throw ruleViolation("没有等待签发的文书。");
    const draft = await findDraft(tx, loaded.row.id, toSign.act);
    if (draft !== null) {
      await keepDraft(tx, loaded.row.id, { ...draft, history: [...draft.history, stepBy("recalled", actor, now)] }, now);
    }
    return {
      events: [{ kind: "letterRecalled", on: today, data: { draftId: toSign.draftId, act: toSign.act } }],
      changes: { act: toSign.act },
      result: {},
    };
  },
});
