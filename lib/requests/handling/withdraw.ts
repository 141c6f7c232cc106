import { z } from "zod";
import { voidRun } from "@/lib/workflow/end-run";
import { findRuns, lockRun } from "@/lib/workflow/run";
import { isApplicant } from "../case/acts";
import { type Acting, caseCommand, caseKey } from "../case/command";
import { day, expectDay, text, yes } from "../case/fields";
import { addLetter } from "../letters/add-letter";
import { letterSource } from "../letters/case-facts";

/** Ends an open approval of the case's reply: the subject has gone. */
export async function voidOpenRun(
  { tx, loaded, actor, now }: Pick<Acting<unknown>, "tx" | "loaded" | "actor" | "now">,
  why: string,
): Promise<void> {
  const open = await findRuns(tx, { subjectType: "request", subjectId: loaded.row.id, state: "open" });
  for (const { id } of open) await voidRun(tx, await lockRun(tx, id), actor, now, why);
}

/** 撤回申请, told by the applicant in whatever way; counted as 申请人撤回. */
export const withdraw = caseCommand({
  act: "withdraw",
  input: z.object({ ...caseKey, withdrawnOn: day("请填写撤回的日期"), withLetter: yes, reason: text(1000) }),
  check: ({ facts, today }, { withdrawnOn }) =>
    expectDay("withdrawnOn", withdrawnOn, { today, notBefore: facts.filedOn, after: "申请提出之日" }),
  does: async (acting) => {
    const { tx, loaded, input, actor, now } = acting;
    await voidOpenRun(acting, "申请人撤回了申请");
    const letter = input.withLetter
      ? await addLetter(tx, await letterSource(tx, loaded, now), actor, "CLOSE_WITHDRAWN", {
          outcome: "OTHER_WITHDRAWN",
          values: { withdrawnOn: input.withdrawnOn },
        })
      : null;
    const by = isApplicant(actor) ? "applicant" : "staff";
    return {
      events: [{ kind: "withdrawn", on: input.withdrawnOn, data: { by, letterId: letter?.letterId ?? null }, reason: input.reason }],
      changes: { by, on: input.withdrawnOn },
      result: {},
    };
  },
});
