import { z } from "zod";
import { setting } from "@/lib/core/config";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { bytes, keeping, kept, name, parse } from "@/lib/requests/files/keeping";
import { mayAct } from "../case/acts";
import { lockAppeal } from "../case/load";
import { eventRows } from "../case/record";
import { FILE_KINDS, type FileKind } from "../words";

const fileInput = z.object({ appealId: z.uuid(), kind: z.enum(FILE_KINDS, "请选择材料的种类"), name, bytes });

const addFile = command({
  name: "appeal.addFile",
  input: fileInput.omit({ bytes: true, name: true }).extend({ kept }),
  load: (tx, input, _actor, now) => lockAppeal(tx, input.appealId, now),
  may: (actor, { subject }) => mayAct(actor, subject, "addFile"),
  write: async ({ tx, actor, input: { appealId, kind, kept: file }, loaded: { row, eventRows: written, today }, now }) => {
    await tx.appealFile.create({ data: { ...file, appealId, kind, createdById: actor.userId, createdAt: now } });
    const added = { kind: "fileAdded" as const, on: today, data: { fileId: file.id, kind } };
    await tx.appealEvent.createMany({ data: eventRows(appealId, written.length, actor, now, [added]) });
    return {
      subject: { type: "appeal", id: appealId },
      changes: { appealNo: row.appealNo, file: file.id, kind, size: file.size },
      result: { id: file.id, name: file.name, size: file.size, kind: kind as FileKind },
    };
  },
});

/** A file of an appeal, encrypted. The version of the appeal stays: forms that are open elsewhere stay good. */
export async function keepAppealFile(actor: Actor, raw: unknown, now = new Date()) {
  const input = parse(fileInput, raw);
  const { appealId, kind } = input;
  return keeping(input.name, input.bytes, setting("GONGKAI_UPLOAD_MAX"), (file) => addFile(actor, { appealId, kind, kept: file }, now));
}
