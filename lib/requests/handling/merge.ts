import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { plainCaseNo } from "../applicant/codes";
import { caseCommand, caseKey } from "../case/command";
import { reason, requiredText } from "../case/fields";
import { lockCase } from "../case/load";
import { record } from "../case/record";
import { isOpen } from "../case/words";

/** 并案: the same request that came in twice is handled and counted as one; this case goes into the other. */
export const merge = caseCommand({
  act: "merge",
  input: z.object({ ...caseKey, intoCaseNo: requiredText("请填写并入哪一件的登记编号", 60), reason }),
  does: async ({ tx, loaded: { row }, input, actor, now, today }) => {
    const caseNo = plainCaseNo(input.intoCaseNo);
    const found = await tx.request.findUnique({ where: { agencyId_caseNo: { agencyId: row.agencyId, caseNo } }, select: { id: true } });
    if (found === null) throw invalidInput({ intoCaseNo: ["没有这个登记编号的申请"] });
    if (found.id === row.id) throw invalidInput({ intoCaseNo: ["不能并入它自己"] });
    const target = await lockCase(tx, found.id, now);
    if (!isOpen(target.facts.state))
      throw invalidInput({ intoCaseNo: ["那件申请已经办结，不能并入；已经答复过同样内容的，请按重复申请办理"] });
    const [own, other] = [row.applicant, target.row.applicant];
    const same =
      own.numberPrint !== null && other.numberPrint !== null ? own.numberPrint === other.numberPrint : own.namePrint === other.namePrint;
    if (!same) throw invalidInput({ intoCaseNo: ["两件申请的申请人不同，不能并案"] });
    await record(tx, target, { actor, now }, [
      { kind: "mergedIn", on: today, data: { fromId: row.id, caseNo: row.caseNo }, reason: input.reason },
    ]);
    return {
      events: [{ kind: "merged", on: today, data: { intoId: target.row.id, caseNo }, reason: input.reason }],
      columns: { mergedIntoId: target.row.id },
      changes: { into: caseNo },
      result: { intoId: target.row.id },
    };
  },
});
