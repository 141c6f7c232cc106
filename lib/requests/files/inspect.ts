import { AppError } from "@/lib/core/errors";
import { inspectFile } from "@/lib/redaction/redaction";
import type { FileKind } from "../case/words";

const LOOKED_INTO = ["pdf", "png", "jpg", "jpeg"];

/**
 * What a file that may be handed out holds beside what is seen: scripts, notes, attachments, properties. Null for kinds that are never
 * handed out or cannot be looked into. A file that cannot be opened says why; it is kept all the same.
 */
export async function inspected(kind: FileKind, name: string, bytes: Uint8Array): Promise<Record<string, string | string[]> | null> {
  const extension = name.split(".").at(-1)?.toLowerCase() ?? "";
  if (kind !== "source" || !LOOKED_INTO.includes(extension)) return null;
  try {
    return { hidden: [...(await inspectFile(bytes)).hidden] };
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message };
    throw error;
  }
}
