import { z } from "zod";
import { setting } from "@/lib/core/config";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { isApplicant, mayAct } from "../case/acts";
import { optionalId } from "../case/fields";
import { lockCase } from "../case/load";
import { FILE_KINDS } from "../case/words";
import { inspected } from "./inspect";
import { APPLICANT_LIMIT } from "./keep";
import { addRow, bytes, type KeptFile, keeping, kept, name, parse, type Where } from "./keeping";

export type { KeptFile } from "./keeping";

const caseInput = z.object({
  requestId: z.uuid(),
  kind: z.enum(FILE_KINDS, "请选择材料的种类"),
  name,
  bytes,
  madeFromId: optionalId,
  /** what the check for hidden text and metadata found */
  inspection: z.record(z.string(), z.json()).nullish(),
});

const addCaseFile = command({
  name: "request.addFile",
  input: caseInput.omit({ bytes: true, name: true }).extend({ kept }),
  load: (tx, input, _actor, now) => lockCase(tx, input.requestId, now),
  // An applicant adds files to a correction, and to nothing else.
  may: (actor, { subject }) => mayAct(actor, subject, isApplicant(actor) ? "answerSupplement" : "addFile"),
  write: async ({ tx, actor, input, now }) => {
    const { requestId, madeFromId, inspection } = input;
    const where: Where = { requestId, madeFromId, ...(inspection != null && { inspection }) };
    const file = await addRow(tx, actor, input.kept, input.kind, where, now);
    return { subject: { type: "request", id: requestId }, changes: { file: file.id, kind: file.kind, size: file.size }, result: file };
  },
});

/** A file that belongs to a case. The version of the case stays: forms that are open elsewhere stay good. */
export async function keepCaseFile(actor: Actor, raw: unknown, now = new Date()): Promise<KeptFile> {
  const input = parse(caseInput, raw);
  const applicant = isApplicant(actor);
  const limit = applicant ? APPLICANT_LIMIT : setting("GONGKAI_UPLOAD_MAX");
  const told = applicant ? { requestId: input.requestId, kind: "supplement" as const } : input;
  return keeping(input.name, input.bytes, limit, async (file) => {
    const inspection = applicant ? null : (input.inspection ?? (await inspected(input.kind, file.name, input.bytes)));
    return addCaseFile(actor, { ...told, inspection, kept: file }, now);
  });
}
