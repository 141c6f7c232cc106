import type { Tx } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";

/** Throws InvalidInput unless the file, when one is named, belongs to the appeal. */
export async function expectFile(tx: Tx, appealId: string, fileId: string | null): Promise<void> {
  if (fileId === null) return;
  if ((await tx.appealFile.count({ where: { id: fileId, appealId } })) === 0) throw invalidInput({ fileId: ["没有这个文件"] });
}
