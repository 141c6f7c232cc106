import type { Tx } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { storage } from "@/lib/files/storage";

/** Longer files are found by their names only. */
const LARGEST = 5 * 1024 * 1024;

type Reader = (bytes: Buffer) => string | Promise<string>;

/** UTF-8, or else the encoding that Windows in China writes plain text in. */
function plain(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** How the text of a file is read, by its extension; files of other kinds are found by their names. */
const READERS: Readonly<Record<string, Reader>> = { txt: plain, csv: plain };

/** The attachments of a revision as text: the name of each, and what stands in it where that can be read. */
export async function attachmentsText(tx: Tx, revisionId: string): Promise<string> {
  const attachments = await tx.attachment.findMany({
    where: { revisionId, kind: "attachment" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { name: true, file: { select: { sha256: true, size: true, extension: true } } },
  });
  const texts = await Promise.all(attachments.map(async ({ name, file }) => [`附件：${name}`, await read(file)]));
  return texts
    .flat()
    .filter((text) => text !== "")
    .join("\n");
}

async function read({ sha256, size, extension }: { sha256: string; size: number; extension: string }): Promise<string> {
  const reader = READERS[extension.toLowerCase()];
  if (reader === undefined || size > LARGEST) return "";
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of storage().open(sha256)) chunks.push(Buffer.from(chunk));
    // PostgreSQL keeps no NUL in a text.
    return (await reader(Buffer.concat(chunks))).replaceAll("\u0000", " ");
  } catch (error) {
    // An item is published whether or not its attachment can be searched.
    log("warn", "attachment not readable for search", { sha256, error: String(error) });
    return "";
  }
}
