import type { Db } from "@/lib/core/db";
import type { ReportFacts } from "@/lib/identity/verbs";

/** What `report.edit` and `register.edit` ask: the agency and its 政府信息公开工作机构. */
export async function reportFacts(db: Db, agencyId: string): Promise<ReportFacts> {
  const office = await db.department.findFirst({ where: { agencyId, isOffice: true }, select: { id: true } });
  return { agencyId, officeId: office?.id ?? null };
}
