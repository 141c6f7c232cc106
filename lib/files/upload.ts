import { setting } from "@/lib/core/config";
import { invalidInput, notAllowed } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { checkContent, claimedType } from "./check-type";
import { mayUpload, type RegisteredFile, registerFile } from "./register";
import { storage, tooLarge } from "./storage";
import { removeUnused } from "./sweep";

export interface Upload {
  /** as the browser calls it; untrusted */
  name: string;
  /** the length that was announced, or null */
  declaredSize: number | null;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Takes in one file: refuses what can be refused before reading a byte, then streams it to the disk, looks at what it really is,
 * and registers it. Whatever fails, nothing stays behind.
 */
export async function uploadFile(actor: Actor, { name: rawName, declaredSize, bytes }: Upload): Promise<RegisteredFile> {
  const verdict = mayUpload(actor);
  if (!verdict.allowed) throw notAllowed(verdict.reason);
  const limit = setting("GONGKAI_UPLOAD_MAX");
  if (declaredSize !== null && declaredSize > limit) throw tooLarge(limit);
  const named = claimedType(rawName);

  let received = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      received += chunk.byteLength;
      yield chunk;
    }
  }
  const { sha256, size } = await storage().put(counted(), limit, async (path) => {
    if (received === 0) throw invalidInput({ file: ["文件是空的"] }, `“${named.name}”是空文件，没有上传。`);
    if (declaredSize !== null && received !== declaredSize)
      throw invalidInput({ file: ["没有传完"] }, `“${named.name}”没有传完，请重新上传。`);
    await checkContent(named, path);
  });
  try {
    return await registerFile(actor, { sha256, size, mediaType: named.type.mediaType, extension: named.type.extension, name: named.name });
  } catch (error) {
    await removeUnused(sha256).catch(() => {});
    throw error;
  }
}
