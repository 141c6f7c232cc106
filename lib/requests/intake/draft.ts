import { z } from "zod";
import { planned } from "@/lib/core/db";
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

interface Found {
  sealed: string | null;
  updatedAt: Date | null;
  files: DraftFile[];
  firstFileAt: Date | null;
}

/** What was typed into this form so far, or null: nothing, too long ago, or filed already. */
export async function filingDraft(key: string, now = new Date()): Promise<FilingDraft | null> {
  const [found] = await planned<Found>`
    select d."sealed", d."updatedAt", coalesce(f."files", '[]') "files", f."firstFileAt"
    from (
      select min("createdAt") "firstFileAt",
        json_agg(json_build_object('id', id, 'name', "name", 'size', "size", 'kind', "kind") order by "createdAt") "files"
      from "RequestFile" where "draftKey" = ${key} and "intakeId" is null
    ) f left join "RequestDraft" d on d."formKey" = ${key}`;
  const savedAt = found?.updatedAt ?? found?.firstFileAt;
  if (found === undefined || savedAt == null) return null;
  const since = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  if (found.updatedAt !== null && found.updatedAt < since) return null;
  const json = found.sealed === null ? "{}" : decrypt(found.sealed, PURPOSE, key);
  return json === null ? null : { values: values.parse(JSON.parse(json)), files: found.files, savedAt };
}
