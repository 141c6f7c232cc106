import { db } from "@/lib/core/db";
import { notify } from "@/lib/identity/notices";
import { activeHolders } from "@/lib/identity/people";
import { MAIL_KIND } from "./tell-applicant";

const ID = /^request\/([0-9a-f-]{36})\//;

/** An e-mail did not reach the applicant: whoever handles the case is told on the console, and tells them in another way. */
export async function tellOfFailedMail(
  { kind, key, agencyId }: { kind: string; key: string; agencyId: string },
  now = new Date(),
): Promise<void> {
  const requestId = kind.startsWith(`${MAIL_KIND}.`) ? ID.exec(key)?.[1] : undefined;
  if (requestId === undefined) return;
  await db().$transaction(async (tx) => {
    const row = await tx.request.findUnique({ where: { id: requestId }, select: { caseNo: true, handlerId: true } });
    if (row === null) return;
    const officers = row.handlerId === null ? await activeHolders(tx, agencyId) : [];
    const to =
      row.handlerId === null ? officers.flatMap(({ id, roles }) => (roles.includes("requestOfficer") ? [id] : [])) : [row.handlerId];
    const text = `发给申请 ${row.caseNo} 申请人的电子邮件没有送到，请用其他方式告知。`;
    await notify(
      tx,
      agencyId,
      to,
      { kind: "mailFailed", subjectType: "request", subjectId: requestId, text, key: `mailFailed/${key}` },
      now,
    );
  });
}
