import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import { storage } from "@/lib/files/storage";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import type { FileKind } from "../case/words";
import { type KeptBytes, keepBytes } from "./bytes";

export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "没有选择文件");
export const name = z.string().min(1, "文件没有名称");

export interface KeptFile {
  id: string;
  name: string;
  size: number;
  kind: FileKind;
}

export type Where = Pick<Prisma.RequestFileUncheckedCreateInput, "draftKey" | "requestId" | "intakeId" | "madeFromId" | "inspection">;

/** Takes the bytes in before the transaction and removes them again when it fails: nothing stays behind. */
export async function keeping<R>(rawName: string, content: Uint8Array, limit: number, write: (kept: KeptBytes) => Promise<R>): Promise<R> {
  const kept = await keepBytes(rawName, content, limit);
  try {
    return await write(kept);
  } catch (error) {
    await storage().remove(kept.sha256);
    throw error;
  }
}

/** As `keepBytes` tells it to the command that writes the row. */
export const kept = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  extension: z.string(),
  size: z.number(),
  sha256: z.string(),
  plainSha256: z.string(),
});

export const addRow = async (tx: Tx, actor: Actor, file: KeptBytes, kind: FileKind, where: Where, now: Date): Promise<KeptFile> => {
  await tx.requestFile.create({ data: { ...file, ...where, kind, agencyId: actor.agencyId, createdById: actor.userId, createdAt: now } });
  return { id: file.id, name: file.name, size: file.size, kind };
};

/** The input of what is not itself a command. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const read = schema.safeParse(raw);
  if (read.success) return read.data;
  throw invalidInput(Object.fromEntries(read.error.issues.map(({ path, message }) => [path.map(String).join("."), [message]])));
}
