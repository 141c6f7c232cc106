import { z } from "zod";
import { fromDatabaseDate } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";
import { plainCaseNo } from "../applicant/codes";
import { caseCommand, caseKey } from "../case/command";
import { reason, requiredText } from "../case/fields";

/** 认定为重复申请: the same applicant was answered on the same matter before (第三十六条第（六）项). The reply names that answer. */
export const markRepeated = caseCommand({
  act: "markRepeated",
  input: z.object({ ...caseKey, earlierCaseNo: requiredText("请填写此前已答复的登记编号", 60), reason }),
  does: async ({ tx, loaded: { row }, input, today }) => {
    const caseNo = plainCaseNo(input.earlierCaseNo);
    const earlier = await tx.request.findUnique({
      where: { agencyId_caseNo: { agencyId: row.agencyId, caseNo } },
      include: { applicant: true },
    });
    if (earlier === null || earlier.id === row.id) throw invalidInput({ earlierCaseNo: ["没有这个登记编号的其他申请"] });
    if (earlier.repliedOn === null) throw invalidInput({ earlierCaseNo: ["那件申请还没有答复，不能认定为重复申请；可以办理并案"] });
    const [own, other] = [row.applicant, earlier.applicant];
    const same =
      own.numberPrint !== null && other.numberPrint !== null ? own.numberPrint === other.numberPrint : own.namePrint === other.namePrint;
    if (!same) throw invalidInput({ earlierCaseNo: ["那件申请是另一位申请人提出的，不是重复申请"] });
    return {
      events: [{ kind: "repeatFound", on: today, data: { caseNo, repliedOn: fromDatabaseDate(earlier.repliedOn) }, reason: input.reason }],
      changes: { earlier: caseNo },
      result: { earlierId: earlier.id },
    };
  },
});
