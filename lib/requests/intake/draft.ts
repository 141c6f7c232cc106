import { z } from "zod";
import { db } from "@/lib/core/db";
import { decrypt, encrypt } from "@/lib/core/encryption";
import { allowed, refused, type Verdict } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { isApplicant } from "../case/acts";
import type { FileKind } from "../case/words";
import { formKey } from "./filing";

const PURPOSE = "request-draft";
const KEPT_DAYS = 7;
/** More than any field takes: what is too long is kept as well, to be shortened. */
const LONGEST = 20_000;

const values = z.record(z.string().max(40), z.string().max(LONGEST, "内容太长，没有保存"));

/** Keeps what an applicant has typed so far, encrypted; found again by the key of the form. */
export const saveFilingDraft = command({
  name: "request.saveDraft",
  input: z.object({ formKey, values: values.refine((given) => Object.keys(given).length <= 40, "表单的内容太多") }),
  load: (tx, input) => tx.requestDraft.findUnique({ where: { formKey: input.formKey }, select: { createdAt: true } }),
  may: (actor): Verdict => (isApplicant(actor) ? allowed : refused("只有申请人可以保存自己的申请表。")),
  write: async ({ tx, actor, input, now }) => {
    const sealed = encrypt(JSON.stringify(input.values), PURPOSE, input.formKey);
    await tx.requestDraft.upsert({
      where: { formKey: input.formKey },
      create: { formKey: input.formKey, agencyId: actor.agencyId, sealed, createdAt: now, updatedAt: now },
      update: { sealed, updatedAt: now },
    });
    return { subject: { type: "requestDraft", id: actor.agencyId }, changes: {}, result: { savedAt: now } };
  },
});

export interface DraftFile {
  id: string;
  name: string;
  size: number;
  kind: FileKind;
}

export interface FilingDraft {
  values: Readonly<Record<string, string>>;
  files: readonly DraftFile[];
  savedAt: Date;
}

/** What was typed into this form so far, or null: nothing, too long ago, or filed already. */
export async function filingDraft(key: string, now = new Date()): Promise<FilingDraft | null> {
  const row = await db().requestDraft.findUnique({ where: { formKey: key } });
  const files = await db().requestFile.findMany({
    where: { draftKey: key, intakeId: null },
    select: { id: true, name: true, size: true, kind: true, createdAt: true },
    orderBy: { createdAt: "asc" },
  });
  const since = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  if (row === null && files.length === 0) return null;
  if (row !== null && row.updatedAt < since) return null;
  const json = row === null ? "{}" : decrypt(row.sealed, PURPOSE, key);
  if (json === null) return null;
  return {
    values: values.parse(JSON.parse(json)),
    files: files.map(({ createdAt: _, ...file }) => ({ ...file, kind: file.kind as FileKind })),
    savedAt: row?.updatedAt ?? files[0]?.createdAt ?? now,
  };
}
