import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { type Acted, caseCommand, caseKey } from "../case/command";
import { deadlineOf } from "../case/deadline";
import { text, yes } from "../case/fields";
import { addLetter } from "../letters/add-letter";
import { letterSource } from "../letters/case-facts";
import { expectExtendable } from "./propose-extension";

/** 延长的审批, by the 政府信息公开工作机构负责人 in person; granted, the applicant is told by letter (第三十三条第二款). */
export const decideExtension = caseCommand({
  act: "decideExtension",
  input: z.object({ ...caseKey, approve: yes, opinion: text(500) }),
  check: (loaded, { approve, opinion }) => {
    if (approve) expectExtendable(loaded, loaded.facts.extension.proposed?.workingDays ?? 0);
    else if (opinion === "") throw invalidInput({ opinion: ["不同意的，请写明意见"] });
  },
  does: async ({ tx, loaded, facts, input, actor, now, today }): Promise<Acted<{ letterId: string | null; dueOn: CivilDate | null }>> => {
    const { proposed } = facts.extension;
    if (proposed === null) throw ruleViolation("没有等待决定的延长提请。");
    if (!input.approve) {
      return {
        events: [{ kind: "extensionRefused", on: today, data: {}, reason: input.opinion }],
        changes: { approve: false },
        result: { letterId: null, dueOn: null },
      };
    }
    const granted = { workingDays: proposed.workingDays, on: today, reason: proposed.reason };
    const { dueOn } = deadlineOf({ ...facts, extension: { proposed: null, granted } }, loaded.calendar, today);
    const { letterId, docNo } = await addLetter(tx, await letterSource(tx, loaded, now), actor, "EXTEND", {
      values: { extendReason: proposed.reason, extendedDueOn: dueOn ?? "" },
    });
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
