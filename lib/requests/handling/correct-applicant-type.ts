import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { reason } from "../case/fields";
import { APPLICANT_TYPES } from "../case/words";

/** 更正申请人类型: it decides the column of the annual report, so it is changed with a reason, until the case closes. */
export const correctApplicantType = caseCommand({
  act: "correctApplicantType",
  input: z.object({ ...caseKey, applicantType: z.enum(APPLICANT_TYPES, "请选择申请人类型"), reason }),
  check: ({ row }, { applicantType }) => {
    if (row.applicantType === applicantType) throw invalidInput({ applicantType: ["现在就是这个类型"] });
  },
  does: async ({ loaded: { row }, input, today }) => ({
    events: [{ kind: "typeCorrected", on: today, data: { from: row.applicantType, to: input.applicantType }, reason: input.reason }],
    columns: { applicantType: input.applicantType },
    changes: { from: row.applicantType, to: input.applicantType },
    result: {},
  }),
});
