import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import type { RequestState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { likeness } from "../applicant/likeness";
import type { Prints } from "../applicant/personal";
import { viewable } from "../case/visibility";

export interface SameApplicant {
  requestId: string;
  caseNo: string;
  subject: string;
  state: RequestState;
  outcome: string | null;
  filedOn: CivilDate;
  completedOn: CivilDate | null;
  /** by what it was recognised: the number is certain, name and telephone are hints */
  by: readonly ("number" | "name" | "phone")[];
  /** of what is asked for: 0 to 1 */
  likeness: number;
}

const MOST = 200;

/** Other cases of what seems to be the same applicant, the most alike first. */
export async function casesLike(
  client: Db,
  actor: Actor,
  prints: Prints,
  asked: { subject: string; description: string },
  exceptRequestId: string | null,
): Promise<SameApplicant[]> {
  const { numberPrint, namePrint, phonePrint } = prints;
  const same = [{ namePrint }, ...(numberPrint === null ? [] : [{ numberPrint }]), ...(phonePrint === null ? [] : [{ phonePrint }])];
  const rows = await client.request.findMany({
    where: {
      AND: [viewable(actor), { applicant: { agencyId: actor.agencyId, OR: same } }],
      ...(exceptRequestId !== null && { id: { not: exceptRequestId } }),
    },
    include: { applicant: { select: { numberPrint: true, namePrint: true, phonePrint: true } } },
    orderBy: { filedOn: "desc" },
    take: MOST,
  });
  const text = `${asked.subject} ${asked.description}`;
  return rows
    .flatMap((row): SameApplicant[] => {
      const by: SameApplicant["by"][number][] = [];
      if (numberPrint !== null && row.applicant.numberPrint === numberPrint) by.push("number");
      if (row.applicant.namePrint === namePrint) by.push("name");
      if (phonePrint !== null && row.applicant.phonePrint === phonePrint) by.push("phone");
      // Two people of one name have different numbers.
      if (by.length === 1 && by[0] === "name" && numberPrint !== null && row.applicant.numberPrint !== null) return [];
      const { id, caseNo, subject, state, outcome, filedOn, completedOn } = row;
      return [
        {
          ...{ requestId: id, caseNo, subject, state, outcome, filedOn: fromDatabaseDate(filedOn), by },
          completedOn: completedOn === null ? null : fromDatabaseDate(completedOn),
          likeness: likeness(text, `${subject} ${row.description}`),
        },
      ];
    })
    .sort((a, b) => b.likeness - a.likeness || b.filedOn.localeCompare(a.filedOn));
}

/** How many items the same applicant (by number) filed in a month, up to and without one case; merged ones do not count. */
export async function itemsInMonth(client: Db, requestId: string): Promise<number> {
  const own = await client.request.findUniqueOrThrow({
    where: { id: requestId },
    select: { agencyId: true, receivedOn: true, createdAt: true, applicant: { select: { numberPrint: true } } },
  });
  if (own.receivedOn === null || own.applicant.numberPrint === null) return 0;
  const first = new Date(Date.UTC(own.receivedOn.getUTCFullYear(), own.receivedOn.getUTCMonth(), 1));
  return client.request.count({
    where: {
      agencyId: own.agencyId,
      id: { not: requestId },
      state: { not: "merged" },
      applicant: { numberPrint: own.applicant.numberPrint },
      OR: [{ receivedOn: { gte: first, lt: own.receivedOn } }, { receivedOn: own.receivedOn, createdAt: { lt: own.createdAt } }],
    },
  });
}
