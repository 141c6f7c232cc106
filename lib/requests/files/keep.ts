import { z } from "zod";
import { setting } from "@/lib/core/config";
import { invalidInput, notFound, ruleViolation } from "@/lib/core/errors";
import { allowed, refused, type Verdict } from "@/lib/core/gate";
import { type Limit, takeByAddress, tooOften } from "@/lib/core/throttle";
import { storage } from "@/lib/files/storage";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { isApplicant } from "../case/acts";
import { FILE_KINDS, type FileKind } from "../case/words";
import { formKey } from "../intake/filing";
import { addRow, bytes, type KeptFile, keeping, kept, name, parse } from "./keeping";

const APPLICANT_KINDS = ["identityProof", "organisationProof", "authorization", "attachment"] as const satisfies readonly FileKind[];
const MOST_FILES = 10;
/** From one address in an hour. */
const UPLOADS: Limit = { name: "request.upload", most: 200, windowMs: 3_600_000 };
export const APPLICANT_LIMIT = 10 * 1024 * 1024;

const draftInput = z.object({ formKey, kind: z.enum(FILE_KINDS, "请选择材料的种类"), name, bytes });

const addDraftFile = command({
  name: "request.keepDraftFile",
  input: draftInput.omit({ bytes: true, name: true }).extend({ kept }),
  load: async (tx, input) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${input.formKey}))`;
    const files = await tx.requestFile.count({ where: { draftKey: input.formKey } });
    return { files, filed: await tx.intake.count({ where: { formKey: input.formKey } }) };
  },
  may: (actor): Verdict => (isApplicant(actor) || isClerk(actor) ? allowed : refused("只有申请人和依申请公开经办人可以上传。")),
  check: ({ files, filed }) => {
    if (filed > 0) throw ruleViolation("这份申请已经提交，不能再添加材料。");
    if (files >= MOST_FILES) throw invalidInput({ file: [`最多上传 ${MOST_FILES} 个文件`] });
  },
  write: async ({ tx, actor, input, now }) => {
    const file = await addRow(tx, actor, input.kept, input.kind, { draftKey: input.formKey }, now);
    return { subject: { type: "requestFile", id: file.id }, changes: { kind: file.kind, size: file.size }, result: file };
  },
});

const isClerk = (actor: Actor): boolean => actor.roles.includes("requestOfficer") || actor.roles.includes("officeHead");

/** A file of a form that an applicant is filling in. */
export async function keepDraftFile(actor: Actor, raw: unknown, now = new Date()): Promise<KeptFile> {
  const input = parse(draftInput.extend({ kind: z.enum(APPLICANT_KINDS, "请选择材料的种类") }), raw);
  const taken = await takeByAddress(UPLOADS, actor.address, now);
  if (!taken.allowed) throw tooOften("从你的网络上传的文件太多", taken.until, now);
  return keeping(input.name, input.bytes, APPLICANT_LIMIT, (file) => addDraftFile(actor, { ...input, kept: file }, now));
}

/** A file of a filing that staff are registering, before the case exists. */
export async function keepIntakeFile(actor: Actor, raw: unknown, now = new Date()): Promise<KeptFile> {
  const input = parse(draftInput, raw);
  return keeping(input.name, input.bytes, setting("GONGKAI_UPLOAD_MAX"), (file) => addDraftFile(actor, { ...input, kept: file }, now));
}

/** Takes a file back out of a form that is not filed yet. */
const removeRow = command({
  name: "request.removeDraftFile",
  input: z.object({ formKey, fileId: z.uuid() }),
  load: async (tx, input) => {
    const file = await tx.requestFile.findFirst({ where: { id: input.fileId, draftKey: input.formKey } });
    if (file === null) throw notFound("文件");
    return file;
  },
  may: (actor): Verdict => (isApplicant(actor) || isClerk(actor) ? allowed : refused("只有申请人和依申请公开经办人可以删去。")),
  write: async ({ tx, loaded }) => {
    await tx.requestFile.delete({ where: { id: loaded.id } });
    return { subject: { type: "requestFile", id: loaded.id }, changes: { kind: loaded.kind }, result: loaded.sha256 };
  },
});

export async function removeDraftFile(actor: Actor, raw: unknown, now = new Date()): Promise<void> {
  await storage().remove(await removeRow(actor, raw, now));
}
