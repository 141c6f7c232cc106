import { z } from "zod";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { type Acted, caseCommand, caseKey } from "../case/command";
import { text, yes } from "../case/fields";
import { addLetter } from "../letters/add-letter";
import { letterSource } from "../letters/case-facts";
import { expectDelayable } from "./propose-delay";

/** 延迟答复的审批; granted, the applicant is told the day by letter (条例第三十五条). */
export const decideDelay = caseCommand({
  act: "decideDelay",
  input: z.object({ ...caseKey, approve: yes, opinion: text(500) }),
  check: (loaded, { approve, opinion }) => {
    const { proposed } = loaded.facts.delay;
    if (approve && proposed !== null) expectDelayable(loaded, proposed.until);
    if (!approve && opinion === "") throw invalidInput({ opinion: ["不同意的，请写明意见"] });
  },
  does: async ({ tx, loaded, facts, input, actor, now, today }): Promise<Acted<{ letterId: string | null }>> => {
    const { proposed } = facts.delay;
    if (proposed === null) throw ruleViolation("没有等待决定的延迟答复提请。");
    if (!input.approve) {
      return {
        events: [{ kind: "delayRefused", on: today, data: {}, reason: input.opinion }],
        changes: { approve: false },
        result: { letterId: null },
      };
    }
    const { letterId, docNo } = await addLetter(tx, await letterSource(tx, loaded, now), actor, "DELAY", {
      values: { delayDueOn: proposed.until },
    });
    return {
      events: [{ kind: "delayGranted", on: today, data: { until: proposed.until, letterId }, reason: input.opinion || proposed.reason }],
      changes: { approve: true, until: proposed.until, letter: docNo },
      result: { letterId },
    };
  },
});
