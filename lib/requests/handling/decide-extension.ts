import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import type { Acted } from "../case/command";
import { deadlineOf } from "../case/deadline";
import { text, yesOrNo } from "../case/fields";
import { letterAct } from "../signing/letter-act";
import { decisionKey } from "../signing/letter-spec";
import { expectExtendable } from "./longer-period";

interface Decided {
  letterId: string | null;
  dueOn: CivilDate | null;
}

/** 延长的审批, by the 政府信息公开工作机构负责人 in person; granted, the applicant is told by letter (第三十三条第二款). */
export const { command: decideExtension, handle: decideExtensionLetters } = letterAct({
  act: "decideExtension",
  input: z.object({ ...decisionKey, approve: yesOrNo("请选择批准还是不批准"), opinion: text(500) }),
  check: (loaded, { approve, opinion }) => {
    if (approve) expectExtendable(loaded, loaded.facts.extension.proposed?.workingDays ?? 0);
    else if (opinion === "") throw invalidInput({ opinion: ["不同意的，请写明意见"] });
  },
  prepare: ({ loaded, facts, input, today }) => {
    const { proposed } = facts.extension;
    if (proposed === null) throw ruleViolation("没有等待决定的延长提请。");
    const granted = { workingDays: proposed.workingDays, on: today, reason: proposed.reason };
    const { dueOn } = deadlineOf({ ...facts, extension: { proposed: null, granted } }, loaded.calendar, today);
    const values = { extendReason: proposed.reason, extendedDueOn: dueOn ?? "" };
    return { proposed, dueOn, letters: input.approve ? [{ code: "EXTEND", told: { values } } as const] : [] };
  },
  does: async ({ input, today, prepared: { proposed, dueOn }, sent: [letter] }): Promise<Acted<Decided>> => {
    if (letter === undefined) {
      return {
        events: [{ kind: "extensionRefused", on: today, data: {}, reason: input.opinion }],
        changes: { approve: false },
        result: { letterId: null, dueOn: null },
      };
    }
    const { letterId, docNo } = letter;
    return {
      events: [
        {
          kind: "extensionGranted",
          on: today,
          data: { workingDays: proposed.workingDays, letterId },
          reason: input.opinion || proposed.reason,
        },
      ],
      changes: { approve: true, workingDays: proposed.workingDays, letter: docNo, dueOn },
      result: { letterId, dueOn },
    };
  },
});
