import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import v8 from "node:v8";
import { LiveIndex, type PackedIndex } from "./live-index";
import { BLOCK } from "./streams";

// A file begins with its format, the length of what comes next and the number of blocks; at its end stands the checksum of all that.

/** Raised whenever an index is packed otherwise. */
const FORMAT = "gongkai-search-2";
const TITLE = FORMAT.length + 8;
const CHECKSUM = 32;

/** Writes the index into a file, in place of the one before, all of it or nothing. Questions are answered and changes read meanwhile. */
export async function writeSnapshot(file: string, index: LiveIndex): Promise<void> {
  const { packed, blocks } = index.pack();
  const head = v8.serialize(packed);
  const draft = `${file}.part`;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    const handle = await open(draft, "w", 0o600);
    try {
      await writePieces(handle, head, blocks);
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writePieces(handle: FileHandle, head: Buffer, blocks: readonly Uint8Array[]): Promise<void> {
  const title = Buffer.alloc(TITLE);
  title.write(FORMAT, "latin1");
  title.writeUInt32LE(head.byteLength, FORMAT.length);
  title.writeUInt32LE(blocks.length, FORMAT.length + 4);
  const hash = createHash("sha256");
  const write = async (piece: Buffer): Promise<void> => {
    hash.update(piece);
    await handle.appendFile(piece);
  };
  await write(title);
  await write(head);
  // A copy: words may be added to a block while it is being written.
  for (const block of blocks) await write(Buffer.from(block));
  await handle.appendFile(hash.digest());
  await handle.sync();
}

/** The index that a file holds. Throws when there is none, or it is not whole, or of another format. */
export async function readSnapshot(file: string): Promise<LiveIndex> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const hash = createHash("sha256");
    const read = async (bytes: number): Promise<Buffer> => {
      const piece = await wholePiece(handle, bytes);
      hash.update(piece);
      return piece;
    };
    const title = await read(TITLE);
    const [head, blocks] = [title.readUInt32LE(FORMAT.length), title.readUInt32LE(FORMAT.length + 4)];
    if (title.toString("latin1", 0, FORMAT.length) !== FORMAT) throw new Error("not a snapshot of this format");
    if (size !== TITLE + head + blocks * BLOCK + CHECKSUM) throw new Error("a snapshot that is not whole");
    const packed = await read(head);
    const contents: Buffer[] = [];
    while (contents.length < blocks) contents.push(await read(BLOCK));
    if (!hash.digest().equals(await wholePiece(handle, CHECKSUM))) throw new Error("a snapshot that has been damaged");
    return new LiveIndex(v8.deserialize(packed) as PackedIndex, contents);
  } finally {
    await handle.close();
  }
}

async function wholePiece(handle: FileHandle, bytes: number): Promise<Buffer> {
  const piece = Buffer.allocUnsafeSlow(bytes);
  for (let at = 0; at < bytes; ) {
    const { bytesRead } = await handle.read(piece, at, bytes - at);
    if (bytesRead === 0) throw new Error("a snapshot that is not whole");
    at += bytesRead;
  }
  return piece;
}
