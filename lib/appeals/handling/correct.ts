import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import { invalidInput } from "@/lib/core/errors";
import { plainCaseNo } from "@/lib/requests/applicant/codes";
import { reason, text } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";
import { findResult } from "../results";
import { filingFields, filingOf } from "./fields";
import { links } from "./links";

/** 更正登记: what was typed wrongly. Days move the deadline; the number stays. */
export const correct = appealCommand({
  act: "correct",
  input: z.object({
    ...appealKey,
    ...filingFields,
    requestCaseNo: text(60).transform(plainCaseNo),
    previousAppealNo: text(60).transform(plainCaseNo),
    subject: text(300),
    reason,
  }),
  does: async ({ tx, loaded: { row, filing: before, facts }, input, today }) => {
    const filing = filingOf(input, today);
    const first = facts.effects[0];
    if (facts.answer?.answeredOn != null && facts.answer.answeredOn < filing.receivedOn) {
      throw invalidInput({ receivedOn: [`不能晚于答复日期 ${facts.answer.answeredOn}`] });
    }
    if (first !== undefined && first.on < filing.receivedOn) throw invalidInput({ receivedOn: [`不能晚于结果生效日期 ${first.on}`] });
    if (facts.effects.some(({ result }) => findResult(filing.forum, result) === undefined)) {
      throw invalidInput({ forum: ["已经登记的结果不是这一类复议、诉讼会有的，请先更正结果"] });
    }
    const { request, previousId } = await links(tx, row.agencyId, input);
    if (previousId === row.id) throw invalidInput({ previousAppealNo: ["不能是它自己"] });
    const subject = input.subject || request?.subject || row.subject;
    const links_ = { requestCaseNo: input.requestCaseNo, previousId, subject };
    const differing = changed({ ...before, ...pickLinks(row) }, { ...filing, ...links_ });
    return {
      events: [{ kind: "corrected", on: today, data: { fields: Object.keys(differing), filing }, reason: input.reason }],
      columns: { ...links_, requestId: request?.id ?? null },
      changes: differing,
      result: {},
    };
  },
});

const pickLinks = ({ requestCaseNo, previousId, subject }: { requestCaseNo: string; previousId: string | null; subject: string }) => ({
  requestCaseNo,
  previousId,
  subject,
});
