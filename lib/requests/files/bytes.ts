import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { decryptBytes, encryptBytes } from "@/lib/core/encryption";
import { invalidInput } from "@/lib/core/errors";
import { checkContent, claimedType } from "@/lib/files/check-type";
import { formatSize } from "@/lib/files/media-types";
import { storage } from "@/lib/files/storage";

const PURPOSE = "request-file";
/** Beyond what was put in: initialisation vector and tag. */
const OVERHEAD = 64;

export interface KeptBytes {
  id: string;
  name: string;
  mediaType: string;
  extension: string;
  size: number;
  sha256: string;
  plainSha256: string;
}

/** Looks at what a file really is, encrypts it and puts it into the storage. Its row is written by whoever calls. */
export async function keepBytes(rawName: string, bytes: Uint8Array, limit: number): Promise<KeptBytes> {
  const { name, type } = claimedType(rawName);
  if (bytes.byteLength === 0) throw invalidInput({ file: ["文件是空的"] }, `“${name}”是空文件，没有上传。`);
  if (bytes.byteLength > limit)
    throw invalidInput({ file: [`不能超过 ${formatSize(limit)}`] }, `“${name}”超过了 ${formatSize(limit)}，没有上传。`);
  await withTemporary(bytes, (file) => checkContent({ name, type }, file));
  return sealBytes(name, type, bytes);
}

/** Encrypts and stores what the platform itself has made. */
export async function sealBytes(name: string, type: { mediaType: string; extension: string }, bytes: Uint8Array): Promise<KeptBytes> {
  const id = randomUUID();
  const sealed = encryptBytes(bytes, PURPOSE, id);
  const source = (async function* () {
    yield sealed;
  })();
  const { sha256 } = await storage().put(source, bytes.byteLength + OVERHEAD, async () => {});
  const plainSha256 = createHash("sha256").update(bytes).digest("hex");
  return { id, name, mediaType: type.mediaType, extension: type.extension, size: bytes.byteLength, sha256, plainSha256 };
}

/** The bytes of a kept file; throws when they are gone, changed, or sealed with another secret. */
export async function openBytes({ id, sha256, plainSha256 }: { id: string; sha256: string; plainSha256: string }): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of storage().open(sha256)) parts.push(part as Buffer);
  const bytes = decryptBytes(Buffer.concat(parts), PURPOSE, id);
  if (bytes === null || createHash("sha256").update(bytes).digest("hex") !== plainSha256) {
    throw new Error(`file ${id} cannot be opened: it was changed, or the secret is another`);
  }
  return bytes;
}

async function withTemporary(bytes: Uint8Array, look: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gongkai-file-"));
  try {
    const file = path.join(folder, "file");
    await writeFile(file, bytes, { mode: 0o600 });
    await look(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
