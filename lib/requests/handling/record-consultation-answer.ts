import { z } from "zod";
import { formatChineseDate } from "@/lib/core/civil-date";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { ANSWERS, EARLIER_CONSULTATION } from "../case/events";
import { expectDay, ids, optionalDay, text, whichConsultation, yes } from "../case/fields";
import { addNote, tieFiles } from "../case/notes";

/** 收到意见, or the time for it has passed (silent): the clock goes on from the day after. */
export const recordConsultationAnswer = caseCommand({
  act: "recordConsultationAnswer",
  input: z.object({
    ...caseKey,
    consultationId: whichConsultation,
    answer: z.enum(ANSWERS, "请选择对方的意见"),
    /** empty when silent: the last day for an answer */
    answeredOn: optionalDay,
    reasonable: yes,
    text: text(3000),
    fileIds: ids,
  }),
  check: ({ facts, today }, { consultationId, answer, answeredOn }) => {
    const one = facts.consultations.find(({ id }) => id === consultationId);
    if (one === undefined) throw invalidInput({ consultationId: ["没有这一次征求意见，请重新选择"] });
    if (one.answeredOn !== null) throw ruleViolation("这次征求意见已经结束。");
    if (answer === "silent") {
      if (one.answerBy === null) throw ruleViolation("还没有登记征求意见书的送达日期，不能按逾期未答复处理。");
      if (today <= one.answerBy) throw ruleViolation(`对方可以在${formatChineseDate(one.answerBy)}之前提出意见，还不能按逾期未答复处理。`);
      return;
    }
    if (answeredOn === null) throw invalidInput({ answeredOn: ["请填写收到意见的日期"] });
    expectDay("answeredOn", answeredOn, { today, notBefore: one.sentOn, after: "发出之日" });
  },
  does: async ({ tx, loaded: { row }, facts, input, actor, now, today }) => {
    const one = facts.consultations.find(({ id }) => id === input.consultationId);
    const on = input.answer === "silent" ? (one?.answerBy ?? today) : (input.answeredOn ?? today);
    const noteId =
      input.text === "" && input.fileIds.length === 0
        ? null
        : await addNote(tx, row.id, actor, now, {
            ...{ kind: "consultationAnswer", text: input.text, data: { fileIds: input.fileIds } },
            ...(input.consultationId !== EARLIER_CONSULTATION && { answersId: input.consultationId }),
          });
    await tieFiles(tx, row.id, input.fileIds, "thirdPartyAnswer");
    const data = { consultationId: input.consultationId, answer: input.answer, reasonable: input.reasonable, noteId };
    return {
      events: [{ kind: "consultationAnswered", on, data }],
      changes: { answer: input.answer, on },
      result: { resumedOn: on },
    };
  },
});
