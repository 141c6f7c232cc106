import type { Db } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import type { ApplicantType } from "@/lib/generated/prisma/enums";

export interface LinkedRequest {
  id: string;
  caseNo: string;
  subject: string;
  departmentId: string;
  applicantId: string;
  applicantType: ApplicantType;
  shownName: string;
}

export interface Links {
  /** null: it is not in the register, or no number was given */
  request: LinkedRequest | null;
  previousId: string | null;
}

/** What the numbers that were written lead to. Throws InvalidInput for an earlier review that is not registered. */
export async function links(
  db: Db,
  agencyId: string,
  { requestCaseNo, previousAppealNo }: { requestCaseNo: string; previousAppealNo: string },
): Promise<Links> {
  const found =
    requestCaseNo === ""
      ? null
      : await db.request.findUnique({
          where: { agencyId_caseNo: { agencyId, caseNo: requestCaseNo } },
          select: {
            ...{ id: true, caseNo: true, subject: true, departmentId: true, applicantId: true, applicantType: true },
            applicant: { select: { shownName: true } },
          },
        });
  const request = found === null ? null : { ...found, shownName: found.applicant.shownName };
  if (previousAppealNo === "") return { request, previousId: null };
  const previous = await db.appeal.findUnique({
    where: { agencyId_appealNo: { agencyId, appealNo: previousAppealNo } },
    select: { id: true, forum: true, state: true },
  });
  if (previous === null || previous.state === "voided") throw invalidInput({ previousAppealNo: ["没有登记过这件行政复议"] });
  if (previous.forum !== "reconsideration") throw invalidInput({ previousAppealNo: ["起诉之前的应当是行政复议"] });
  return { request, previousId: previous.id };
}
