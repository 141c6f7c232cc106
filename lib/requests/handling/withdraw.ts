import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { voidRun } from "@/lib/workflow/end-run";
import { findRuns, lockRun } from "@/lib/workflow/run";
import { isApplicant } from "../case/acts";
import type { Acting } from "../case/command";
import { day, expectDay, text, yes } from "../case/fields";
import { letterAct } from "../signing/letter-act";
import { letterKey } from "../signing/letter-spec";
import { needsSignature } from "../signing/signable";

/** Ends an open approval of the case's reply: the subject has gone. */
export async function voidOpenRun(
  { tx, loaded, actor, now }: Pick<Acting<unknown>, "tx" | "loaded" | "actor" | "now">,
  why: string,
): Promise<void> {
  const open = await findRuns(tx, { subjectType: "request", subjectId: loaded.row.id, state: "open" });
  for (const { id } of open) await voidRun(tx, await lockRun(tx, id), actor, now, why);
}

/** The withdrawal does not wait for a signature: it is the applicant's. */
const FOR_HEAD = "《撤回确认书》由公开办负责人签发：请公开办负责人登记撤回，或者先登记、不出文书。";

/** 撤回申请, told by the applicant in whatever way; counted as 申请人撤回. */
export const { command: withdraw, handle: withdrawLetters } = letterAct({
  act: "withdraw",
  input: z.object({ ...letterKey, withdrawnOn: day("请填写撤回的日期"), withLetter: yes, reason: text(1000) }),
  check: ({ facts, today }, { withdrawnOn }) =>
    expectDay("withdrawnOn", withdrawnOn, { today, notBefore: facts.filedOn, after: "申请提出之日" }),
  prepare: ({ source, actor, input: { withLetter, withdrawnOn } }) => {
    const unsigned = withLetter && needsSignature(actor, "lapse", source.settings.headSigns);
    if (unsigned && !isApplicant(actor)) throw invalidInput({ withLetter: [FOR_HEAD] });
    const told = { outcome: "OTHER_WITHDRAWN", values: { withdrawnOn } } as const;
    // Whoever withdraws online is told by the page: the right to withdraw does not wait for a signature.
    return { letters: withLetter && !unsigned ? [{ code: "CLOSE_WITHDRAWN", told } as const] : [] };
  },
  does: async (acting) => {
    const {
      input,
      actor,
      sent: [letter],
    } = acting;
    await voidOpenRun(acting, "申请人撤回了申请");
    const by = isApplicant(actor) ? "applicant" : "staff";
    return {
      events: [{ kind: "withdrawn", on: input.withdrawnOn, data: { by, letterId: letter?.letterId ?? null }, reason: input.reason }],
      changes: { by, on: input.withdrawnOn },
      result: {},
    };
  },
});
