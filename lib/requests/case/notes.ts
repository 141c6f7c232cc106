import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import type { NoteKind } from "./words";

interface NewNote {
  kind: NoteKind;
  text: string;
  data?: Prisma.InputJsonObject;
  answersId?: string;
  departmentId?: string;
}

/** Keeps what was written in a case; the events name it by its id. */
export async function addNote(tx: Tx, requestId: string, actor: Actor, now: Date, note: NewNote): Promise<string> {
  const id = randomUUID();
  await tx.requestNote.create({
    data: {
      ...{ id, requestId, kind: note.kind, text: note.text, data: note.data ?? {}, at: now },
      ...{ answersId: note.answersId ?? null, departmentId: note.departmentId ?? actor.departmentId },
      ...{ userId: actor.userId, userName: actor.name, departmentName: actor.departmentName },
    },
  });
  return id;
}

/** Files that were uploaded to this case before: marks them as what they are for. Those of other cases are left alone. */
export async function tieFiles(tx: Tx, requestId: string, fileIds: readonly string[], kind: string): Promise<void> {
  if (fileIds.length > 0) await tx.requestFile.updateMany({ where: { id: { in: [...fileIds] }, requestId }, data: { kind } });
}
