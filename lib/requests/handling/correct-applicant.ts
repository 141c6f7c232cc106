import { z } from "zod";
import { conflict, invalidInput } from "@/lib/core/errors";
import { openPersonal, type Personal, personalSchema, plainNumber, printsOf, sealPersonal, shownName } from "../applicant/personal";
import { caseCommand, caseKey } from "../case/command";
import { reason } from "../case/fields";
import { filingFields, wrongValues } from "../intake/filing";

const {
  applicantType: _type,
  subject: _s,
  docNo: _d,
  description: _t,
  provideForm: _f,
  provideWay: _w,
  assistance: _a,
  name,
  ...contact
} = filingFields;
const correctable = { name: name.optional(), ...contact };

/** 更正申请人资料: what is left empty stays as it is. The ledger names the fields, not what they hold. */
export const correctApplicant = caseCommand({
  act: "correctApplicant",
  input: z.object({ ...caseKey, ...correctable, reason }),
  does: async ({ tx, loaded: { row }, input, today }) => {
    const before = openPersonal(row.applicant);
    if (before === null) throw conflict("申请人的个人信息已按保存期限清除，不能再更正。");
    const told = Object.fromEntries(
      Object.keys(correctable).flatMap((key) => {
        const value = (input as Readonly<Record<string, unknown>>)[key];
        return typeof value === "string" && value !== "" ? [[key, value]] : [];
      }),
    ) as Partial<Personal>;
    const next = personalSchema.parse({ ...before, ...told });
    const plain: Personal = { ...next, idNumber: plainNumber(next.idNumber), creditCode: plainNumber(next.creditCode) };
    const fields = (Object.keys(plain) as (keyof Personal)[]).filter((key) => plain[key] !== before[key]);
    if (fields.length === 0) throw invalidInput({ "": ["没有改动"] }, "填写的内容与原来的一样，没有需要更正的。");
    const blank = { subject: "", docNo: "", description: "", provideForm: "", provideWay: "", assistance: "" } as const;
    const problems = wrongValues({ ...blank, ...plain, applicantType: row.applicantType }, today);
    if (Object.keys(problems).length > 0) throw invalidInput(problems);
    await tx.applicant.update({
      where: { id: row.applicantId },
      data: { sealed: sealPersonal(plain, row.applicantId), shownName: shownName(row.applicantType, plain.name), ...printsOf(plain) },
    });
    return {
      events: [{ kind: "applicantCorrected", on: today, data: { fields }, reason: input.reason }],
      changes: { fields },
      result: { fields },
    };
  },
});
