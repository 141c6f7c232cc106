import { z } from "zod";
import { notFound, ruleViolation } from "@/lib/core/errors";
import { can } from "./can";
import { command } from "./command";

/** 结束代理: from now on the principal's work is the principal's alone again. */
export const endDeputy = command({
  name: "deputy.end",
  input: z.object({ deputyRecordId: z.uuid() }),
  load: async (tx, input) => {
    await tx.$executeRaw`select 1 from "Deputy" where id = ${input.deputyRecordId}::uuid for update`;
    const record = await tx.deputy.findUnique({
      where: { id: input.deputyRecordId },
      include: { principal: { select: { agencyId: true, name: true } }, deputy: { select: { name: true } } },
    });
    if (record === null) throw notFound("代理记录");
    return record;
  },
  may: (actor, record) => can(actor, "deputy.record", { agencyId: record.principal.agencyId, principalId: record.principalId }),
  check: (record) => {
    if (record.endedAt !== null) throw ruleViolation("这项代理已经结束。");
  },
  write: async ({ tx, loaded, now }) => {
    await tx.deputy.update({ where: { id: loaded.id }, data: { endedAt: now } });
    const changes = { principal: loaded.principal.name, deputy: loaded.deputy.name };
    return { subject: { type: "deputy", id: loaded.id }, changes, result: null };
  },
});
