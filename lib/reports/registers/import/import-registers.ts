import { z } from "zod";
import { civilDateOf } from "@/lib/core/civil-date";
import { refusal } from "@/lib/files/table-check";
import type { TableFile } from "@/lib/files/table-file";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { formatDecimal } from "../../annual/decimal";
import { keptEvidence, withEvidence, writeEvidence } from "../../evidence";
import { checkRegisterImport } from "./check";

export interface RegisterImportResult {
  imported: number;
  /** of these, corrections of what was registered before */
  corrected: number;
  skipped: number;
}

const importInput = z.object({
  /** for rows that name none */
  source: z.string().trim().min(1, "请写明来源系统或者台账的名称").max(100, "来源的名称超过 100 个字"),
  fileName: z.string(),
  kept: keptEvidence.nullable(),
  file: z.custom<TableFile>(),
});

const bringIn = command({
  name: "register.import",
  input: importInput,
  load: async (tx, input, actor, now) => {
    // One import at a time: a second one sees what the first has brought.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('register.import'))`;
    return checkRegisterImport(tx, actor.agencyId, input.source, input.file, civilDateOf(now));
  },
  patience: 10 * 60_000,
  may: (actor) => can(actor, "disclosure.import", { agencyId: actor.agencyId }),
  check: ({ errors }) => {
    if (errors.length > 0) throw refusal(errors);
  },
  taken: { RegisterEntry: "导入时有人正在登记同样的内容，没有导入任何一条。请再导入一次。" },
  write: async ({ tx, input: { source, fileName, kept }, loaded: { ready, skipped }, actor, now }) => {
    const fileId = kept === null || ready.length === 0 ? null : await writeEvidence(tx, actor, kept, now);
    await tx.registerEntry.createMany({
      data: ready.map(({ row: { value, ...row }, replacesId }) => ({
        ...row,
        ...{ value: formatDecimal(value), replacesId, fileId, agencyId: actor.agencyId, importFile: fileName, at: now },
        ...{ byId: actor.userId, byName: actor.name, departmentName: actor.departmentName },
      })),
    });
    const corrected = ready.filter(({ replacesId }) => replacesId !== null).length;
    const result: RegisterImportResult = { imported: ready.length, corrected, skipped };
    return { subject: { type: "import", id: source }, changes: { ...result, file: fileName, sha256: kept?.sha256 ?? null }, result };
  },
});

/**
 * Brings figures of another system into the register. All or nothing; a figure that is registered already is skipped, so that the same file
 * may be sent twice. The file itself is kept as the evidence.
 */
export const importRegisters = (
  actor: Actor,
  input: { source: string; fileName: string; bytes: Uint8Array; file: TableFile },
  now = new Date(),
): Promise<RegisterImportResult> => {
  const { source, fileName, bytes, file } = input;
  return withEvidence({ name: fileName, bytes }, (kept) => bringIn(actor, { source, fileName, kept, file }, now), "import");
};
