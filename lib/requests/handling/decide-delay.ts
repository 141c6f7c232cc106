import { z } from "zod";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import type { Acted } from "../case/command";
import { text, yesOrNo } from "../case/fields";
import { letterAct } from "../signing/letter-act";
import { decisionKey } from "../signing/letter-spec";
import { expectDelayable } from "./longer-period";

/** 延迟答复的审批; granted, the applicant is told the day by letter (条例第三十五条). */
export const { command: decideDelay, handle: decideDelayLetters } = letterAct({
  act: "decideDelay",
  input: z.object({ ...decisionKey, approve: yesOrNo("请选择批准还是不批准"), opinion: text(500) }),
  check: (loaded, { approve, opinion }) => {
    const { proposed } = loaded.facts.delay;
    if (approve && proposed !== null) expectDelayable(loaded, proposed.until);
    if (!approve && opinion === "") throw invalidInput({ opinion: ["不同意的，请写明意见"] });
  },
  prepare: ({ facts, input }) => {
    const { proposed } = facts.delay;
    if (proposed === null) throw ruleViolation("没有等待决定的延迟答复提请。");
    const letter = { code: "DELAY", told: { values: { delayDueOn: proposed.until } } } as const;
    return { proposed, letters: input.approve ? [letter] : [] };
  },
  does: async ({ input, today, prepared: { proposed }, sent: [letter] }): Promise<Acted<{ letterId: string | null }>> => {
    if (letter === undefined) {
      return {
        events: [{ kind: "delayRefused", on: today, data: {}, reason: input.opinion }],
        changes: { approve: false },
        result: { letterId: null },
      };
    }
    const { letterId, docNo } = letter;
    return {
      events: [{ kind: "delayGranted", on: today, data: { until: proposed.until, letterId }, reason: input.opinion || proposed.reason }],
      changes: { approve: true, until: proposed.until, letter: docNo },
      result: { letterId },
    };
  },
});
