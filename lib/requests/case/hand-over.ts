import type { Tx } from "@/lib/core/db";
import type { LoadedCase } from "./load";

/** Makes a department the one that handles the case. Whoever was asked for an opinion goes on seeing it, the department before no more. */
export async function handOver(tx: Tx, { row, subject }: LoadedCase, departmentId: string, now: Date): Promise<void> {
  const former = { requestId: row.id, role: "handling" };
  await tx.requestShare.updateMany({
    where: { ...former, departmentId: { in: [...subject.askedDepartmentIds] } },
    data: { role: "asked" },
  });
  await tx.requestShare.deleteMany({ where: former });
  await tx.requestShare.upsert({
    where: { requestId_departmentId: { requestId: row.id, departmentId } },
    create: { requestId: row.id, departmentId, role: "handling", since: now },
    update: { role: "handling" },
  });
}
