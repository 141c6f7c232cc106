import { z } from "zod";
import { deadline, orRefuse } from "@/lib/calendar/working-days";
import { type CivilDate, formatChineseDate } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";
import { expectNear, optionalDay, requiredText } from "../case/fields";
import { addNote } from "../case/notes";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { officeDue } from "../office-periods";
import { letterAct, theOne } from "../signing/letter-act";
import { letterKey } from "../signing/letter-spec";

/** 告知补正, once (条例第三十条). Later than 7 working days it is still sent, and marked as late. */
export const { command: askSupplement, handle: askSupplementLetters } = letterAct({
  act: "askSupplement",
  input: z.object({
    ...letterKey,
    items: requiredText("请写明需要补正的事项", 2000),
    /** empty: the usual period of the agency */
    supplementDueOn: optionalDay,
  }),
  prepare: ({ loaded, source, input, today }) => {
    const dueOn = input.supplementDueOn ?? orRefuse(officeDue("supplement", today, loaded.calendar, source.settings.supplementDays));
    expectNear("supplementDueOn", dueOn, today);
    if (dueOn <= today) throw invalidInput({ supplementDueOn: ["补正期限应当晚于今天"] });
    const values = { supplementItems: input.items, supplementDueOn: dueOn };
    return { dueOn, letters: [{ code: "SUPPLEMENT", told: { values } }] };
  },
  does: async ({ tx, loaded, facts, input, actor, now, today, prepared: { dueOn }, sent }) => {
    const late = isLate(facts.receivedOn, today, (start, days) => deadline(start, days, loaded.calendar));
    const noteId = await addNote(tx, loaded.row.id, actor, now, { kind: "supplementItems", text: input.items });
    const { letterId, docNo } = theOne(sent);
    return {
      events: [{ kind: "supplementAsked", on: today, data: { noteId, letterId, dueOn }, reason: late ?? "" }],
      changes: { letter: docNo, dueOn, late: late !== null },
      result: { letterId, docNo, dueOn, warning: late },
    };
  },
});

function isLate(
  receivedOn: CivilDate | null,
  today: CivilDate,
  count: (start: CivilDate, days: number) => ReturnType<typeof deadline>,
): string | null {
  const rules = receivedOn === null ? null : rulesOn(receivedOn, CLOCK_RULES);
  if (receivedOn === null || rules === null) return null;
  const last = count(receivedOn, rules.supplementNoticeDays);
  if (!last.ok || today <= last.value) return null;
  return `已超过告知补正的期限（收到之日起 ${rules.supplementNoticeDays} 个工作日，最后一天是${formatChineseDate(last.value)}）`;
}
