import { z } from "zod";
import { formatChineseDate } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { optionalDay, optionalId, text } from "../case/fields";
import { completedOn, DELIVERIES, DELIVERY_FACTS } from "../completion";

const DAY_WORDS = { postedOn: "交邮日期", signedOn: "签收日期", reachedOn: "到达对方的日期" } as const;

/** 送达: which of its days completes the reply depends on the way (国办公开办函〔2016〕235号). Recorded again when more is known. */
export const recordDelivery = caseCommand({
  act: "recordDelivery",
  input: z.object({
    ...caseKey,
    delivery: z.enum(DELIVERIES, "请选择送达方式"),
    postedOn: optionalDay,
    signedOn: optionalDay,
    reachedOn: optionalDay,
    trackingNo: text(60),
    proofFileId: optionalId,
  }),
  check: ({ facts, today }, input) => {
    const issuedOn = facts.reply?.issuedOn ?? facts.repliedOn;
    const problems: Record<string, string[]> = {};
    for (const field of ["postedOn", "signedOn", "reachedOn"] as const) {
      const day = input[field];
      if (day === null) continue;
      if (day > today) problems[field] = ["这一天还没有到"];
      else if (issuedOn !== null && day < issuedOn) problems[field] = [`不能早于作出答复之日（${formatChineseDate(issuedOn)}）`];
    }
    const needed = DELIVERY_FACTS[input.delivery].completionBy;
    if (input[needed] === null) problems[needed] ??= [`请填写${DAY_WORDS[needed]}`];
    if (input.delivery === "POST" && input.trackingNo === "") problems.trackingNo = ["请填写邮件号码"];
    if (Object.keys(problems).length > 0) throw invalidInput(problems);
  },
  does: async ({ tx, loaded: { row }, input, today }) => {
    const { delivery, postedOn, signedOn, reachedOn, trackingNo, proofFileId } = input;
    const completed = completedOn({ delivery, postedOn, signedOn, reachedOn });
    if (proofFileId !== null)
      await tx.requestFile.updateMany({ where: { id: proofFileId, requestId: row.id }, data: { kind: "deliveryProof" } });
    const data = { delivery, postedOn, signedOn, reachedOn, completedOn: completed, trackingNo, fileId: proofFileId };
    return {
      events: [{ kind: "dispatched", on: completed ?? today, data }],
      changes: { delivery, completedOn: completed },
      result: { completedOn: completed },
    };
  },
});
