import type { CivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Phase } from "../words";
import { withDays } from "./lock";
import { phaseOf } from "./phase";

export interface ListedConsultation {
  number: number;
  title: string;
  departmentName: string;
  opensOn: CivilDate;
  closesOn: CivilDate;
  phase: Phase;
  comments: number;
}

export interface PublicConsultation extends ListedConsultation {
  text: string;
  documentPath: string;
  contact: string;
  publishedAt: Date;
  result: string;
  resultPublishedAt: Date | null;
}

const INCLUDE = { department: { select: { name: true } }, _count: { select: { comments: true } } } as const;
const ORDER: readonly Phase[] = ["open", "coming", "ended", "closed"];
const MOST = 500;

/** What the public was and is asked: what is open first, then by the end. */
export async function publicConsultations(agencyId: string, now = new Date()): Promise<ListedConsultation[]> {
  const rows = await db().consultation.findMany({
    where: { agencyId, publishedAt: { not: null } },
    orderBy: [{ closesOn: "desc" }, { number: "desc" }],
    take: MOST,
    include: INCLUDE,
  });
  const listed = rows.map(({ department, _count, ...row }) => {
    const one = withDays(row);
    const { number, title, opensOn, closesOn } = one;
    return { number, title, opensOn, closesOn, departmentName: department.name, comments: _count.comments, phase: phaseOf(one, now) };
  });
  return listed.sort((a, b) => ORDER.indexOf(a.phase) - ORDER.indexOf(b.phase));
}

/** A consultation that is public, or null; its result only once it is public too. */
export async function publicConsultation(agencyId: string, number: number, now = new Date()): Promise<PublicConsultation | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) return null;
  const row = await db().consultation.findFirst({ where: { agencyId, number, publishedAt: { not: null } }, include: INCLUDE });
  if (row === null || row.publishedAt === null) return null;
  const { department, _count, publishedAt, ...rest } = row;
  const one = withDays({ ...rest, publishedAt });
  const { title, text, documentPath, opensOn, closesOn, contact, resultPublishedAt } = one;
  return {
    ...{ number, title, text, documentPath, opensOn, closesOn, contact, publishedAt, resultPublishedAt },
    departmentName: department.name,
    comments: _count.comments,
    phase: phaseOf(one, now),
    result: resultPublishedAt === null ? "" : one.result,
  };
}
