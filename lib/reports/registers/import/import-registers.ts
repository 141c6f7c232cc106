import { civilDateOf } from "@/lib/core/civil-date";
import { importCommand, importInput } from "@/lib/files/import-command";
import type { TableFile } from "@/lib/files/table-file";
import type { Actor } from "@/lib/identity/actor";
import { formatDecimal } from "../../annual/decimal";
import { keptEvidence, withEvidence, writeEvidence } from "../../evidence";
import { checkRegisterImport } from "./check";

export interface RegisterImportResult {
  imported: number;
  /** of these, corrections of what was registered before */
  corrected: number;
  skipped: number;
}

const bringIn = importCommand({
  name: "register.import",
  /** `source`: for rows that name none */
  input: importInput("来源系统或者台账").extend({ kept: keptEvidence.nullable() }),
  look: (tx, { source, file }, { agencyId }, now) => checkRegisterImport(tx, agencyId, source, file, civilDateOf(now)),
  taken: { RegisterEntry: "导入时有人正在登记同样的内容，没有导入任何一条。请再导入一次。" },
  write: async ({ tx, actor, input: { fileName, kept }, loaded: { ready, skipped }, now }): Promise<RegisterImportResult> => {
    const fileId = kept === null || ready.length === 0 ? null : await writeEvidence(tx, actor, kept, now);
    await tx.registerEntry.createMany({
      data: ready.map(({ row: { value, ...row }, replacesId }) => ({
        ...row,
        ...{ value: formatDecimal(value), replacesId, fileId, agencyId: actor.agencyId, importFile: fileName, at: now },
        ...{ byId: actor.userId, byName: actor.name, departmentName: actor.departmentName },
      })),
    });
    const corrected = ready.filter(({ replacesId }) => replacesId !== null).length;
    return { imported: ready.length, corrected, skipped };
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
  return withEvidence(
    { name: fileName, bytes },
    (kept) => bringIn(actor, { source, fileName, fileHash: kept?.sha256 ?? null, kept, file }, now),
    "import",
  );
};
