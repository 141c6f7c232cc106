import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";
import { requestSettings } from "@/lib/requests/public/settings";
import type { Forum } from "../results";

/** What a registration begins with, when it is opened from a request, or from the review before a suit. */
export interface RegisterStart {
  forum: Forum | "";
  body: string;
  requestCaseNo: string;
  previousAppealNo: string;
  byApplicant: boolean;
}

/** The form as it is opened: the request's number, the review before, and whom the letters of this agency name. */
export async function registerStart(actor: Actor, from: { requestId: string | null; previousId: string | null }): Promise<RegisterStart> {
  demand(actor, "appeal.handle", actor);
  const { agencyId } = actor;
  const previous =
    from.previousId === null
      ? null
      : await db().appeal.findFirst({
          where: { id: from.previousId, agencyId, forum: "reconsideration" },
          select: { appealNo: true, requestCaseNo: true, applicantId: true },
        });
  const request =
    from.requestId === null ? null : await db().request.findFirst({ where: { id: from.requestId, agencyId }, select: { caseNo: true } });
  const { reviewAuthority, court } = await requestSettings(db(), agencyId);
  if (previous !== null) {
    const { appealNo: previousAppealNo, requestCaseNo, applicantId } = previous;
    return { forum: "litigation-after-reconsideration", body: court, requestCaseNo, previousAppealNo, byApplicant: applicantId !== null };
  }
  return {
    ...{ forum: request === null ? "" : "reconsideration", body: request === null ? "" : reviewAuthority },
    ...{ requestCaseNo: request?.caseNo ?? "", previousAppealNo: "", byApplicant: request !== null },
  };
}
