import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import { refused, type Verdict } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { storage } from "./storage";
import { enqueueReading } from "./text/read-texts";

/** Files are uploaded by those who write items. */
export function mayUpload(actor: Actor): Verdict {
  if (actor.departmentId === null) return refused("你的账号不属于任何科室，不能上传文件。");
  return can(actor, "disclosure.create", { agencyId: actor.agencyId, departmentId: actor.departmentId });
}

/** Bytes of this name are neither registered nor swept by anybody else until the transaction ends. */
export async function lockBytes(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${BigInt.asIntN(64, BigInt(`0x${sha256.slice(0, 16)}`))})`;
}

const registerInput = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().positive(),
  mediaType: z.string().min(1),
  extension: z.string().min(1),
  name: z.string().min(1),
});

export interface RegisteredFile extends z.output<typeof registerInput> {
  id: string;
}

/** Records stored bytes as a file that items may attach. */
export const registerFile = command({
  name: "file.register",
  input: registerInput,
  load: async (tx, input) => {
    await lockBytes(tx, input.sha256);
    return { stored: (await storage().stat(input.sha256)) === input.size };
  },
  may: mayUpload,
  check: ({ stored }) => {
    if (!stored) throw conflict("上传的文件没有保存完整，请重新上传。");
  },
  write: async ({
    tx,
    input,
    actor,
    now,
  }): Promise<{ subject: { type: string; id: string }; changes: Record<string, unknown>; result: RegisteredFile }> => {
    const { id } = await tx.storedFile.create({
      data: { ...input, agencyId: actor.agencyId, uploadedById: actor.userId, createdAt: now },
      select: { id: true },
    });
    await enqueueReading(tx);
    return {
      subject: { type: "file", id },
      changes: { name: input.name, size: input.size, sha256: input.sha256 },
      result: { id, ...input },
    };
  },
});
