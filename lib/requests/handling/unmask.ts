import { z } from "zod";
import { conflict } from "@/lib/core/errors";
import { refused } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { openPersonal, type Personal } from "../applicant/personal";
import { mayAct } from "../case/acts";
import { reason } from "../case/fields";
import { lockCase } from "../case/load";

export const UNMASKABLE = [
  "name",
  "idNumber",
  "legalPerson",
  "contactPerson",
  "phone",
  "address",
  "email",
  "agentName",
  "agentPhone",
] as const satisfies readonly (keyof Personal)[];
const field = z.enum(UNMASKABLE, "请选择要查看的内容");

/** Shows personal data in full: to whoever handles the case, or the office's head; with the reason in the ledger. The case itself does not change. */
export const unmask = command({
  name: "request.unmask",
  input: z.object({
    requestId: z.uuid(),
    fields: z.union([z.array(field).min(1, "请选择要查看的内容"), field.transform((one) => [one])]),
    reason,
  }),
  load: (tx, input, _actor, now) => lockCase(tx, input.requestId, now),
  may: (actor, { subject }) => {
    const others = subject.handlerId !== null && subject.handlerId !== actor.userId && !actor.roles.includes("officeHead");
    return others ? refused("只有这件申请的经办人和公开办负责人可以查看完整的个人信息。") : mayAct(actor, subject, "unmask");
  },
  write: async ({ loaded: { row }, input }) => {
    const personal = openPersonal(row.applicant);
    if (personal === null) throw conflict("申请人的个人信息已按保存期限清除。");
    const values = Object.fromEntries(input.fields.map((one) => [one, personal[one]])) as Partial<
      Record<(typeof UNMASKABLE)[number], string>
    >;
    return {
      subject: { type: "request", id: row.id },
      changes: { caseNo: row.caseNo, fields: input.fields, reason: input.reason },
      result: { values },
    };
  },
});
