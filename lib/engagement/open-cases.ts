import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import type { Person } from "@/lib/identity/people";

/** A letter or an error report that waits for its answer. */
export interface OpenCase {
  type: "letter" | "correction";
  id: string;
  /** 来信 LX2026-0001“…” */
  name: string;
  /** null: not given to a department, or not a letter */
  departmentId: string | null;
  receivedAt: Date;
  replyDays: number;
  extensionDays: number;
  dueOn: CivilDate;
  provisional: boolean;
}

const KEPT = { id: true, number: true, receivedAt: true, replyDays: true, dueOn: true, dueProvisional: true } as const;

/** What is open, locked: an answer on its way is waited for. */
export async function lockOpenCases(tx: Tx, agencyId: string): Promise<OpenCase[]> {
  await tx.$executeRaw`select 1 from "Letter" where "agencyId" = ${agencyId}::uuid and "answeredAt" is null order by id for update`;
  await tx.$executeRaw`select 1 from "Correction" where "agencyId" = ${agencyId}::uuid and "answeredAt" is null order by id for update`;
  const open = { agencyId, answeredAt: null };
  const letters = await tx.letter.findMany({ where: open, select: { ...KEPT, subject: true, departmentId: true, extensionDays: true } });
  const corrections = await tx.correction.findMany({ where: open, select: { ...KEPT, page: true } });
  return [
    ...letters.map(({ number, subject, ...row }) => ({ ...row, type: "letter" as const, name: `来信 ${number}“${subject}”` })),
    ...corrections.map(({ number, page, ...row }) => ({
      ...{ ...row, type: "correction" as const, name: `网站纠错 ${number}（${page}）` },
      ...{ departmentId: null, extensionDays: 0 },
    })),
  ].map(({ dueOn, dueProvisional, ...row }) => ({ ...row, dueOn: fromDatabaseDate(dueOn), provisional: dueProvisional }));
}

/** Who goes on with it: whoever drafts or heads in its department; without one, whoever gives letters out; for a report, who handles them. */
export function workersOn({ type, departmentId }: OpenCase, people: readonly Person[]): string[] {
  const works = ({ roles, departmentId: own }: Person): boolean => {
    if (type === "correction") return roles.includes("publisher") || roles.includes("requestOfficer");
    return departmentId === null
      ? roles.includes("requestOfficer")
      : own === departmentId && (roles.includes("author") || roles.includes("departmentHead"));
  };
  return people.filter(works).map(({ id }) => id);
}
