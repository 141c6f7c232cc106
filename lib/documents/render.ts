import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";
import { thread } from "@/lib/core/thread";
import type { DocumentTask } from "./document-thread";
import { ownFontFiles } from "./fonts";
import { keepFile, keptFile } from "./kept-files";
import type { FileForm, OfficialDocument, ReadPicture } from "./official";
import { type Pictures, readPictures } from "./pictures";

/** Counted up when the templates or the DOCX builder change what they make. */
const MAKE = 4;

const setter = thread<DocumentTask, Uint8Array>({
  name: "documents",
  module: "lib/documents/document-thread.ts",
  as: "thread",
  timeout: { ms: 120_000, message: "这份文件太长，两分钟内没有排版完成。请拆成几份后重试。" },
  crashed: "文件排版中断，请稍后重试；仍然不行请联系系统管理员。",
  memory: 1024,
  // Fonts stay loaded: the first document after a start takes a second, later ones some hundredths.
  idleMs: 0,
});

export const DOCUMENT_MEDIA_TYPES: Readonly<Record<FileForm, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The fingerprint of everything that decides what the file looks like: two files of one fingerprint say the same. */
export const documentHash = (document: OfficialDocument, form: FileForm): string =>
  createHash("sha256")
    .update(canonicalJson([MAKE, form, form === "pdf" ? ownFontFiles() : [], JSON.parse(JSON.stringify(document))]))
    .digest("hex");

const underWay = globalThis as { gongkaiDocuments?: Map<string, Promise<Buffer>> };

/**
 * The document as a file: a kept one, else made now and kept. Those who ask for it at the same time wait for the same one.
 * A picture that `readPicture` cannot give, or that cannot be set, is replaced by its text.
 */
export function documentFile(document: OfficialDocument, form: FileForm, readPicture: ReadPicture): Promise<Buffer> {
  underWay.gongkaiDocuments ??= new Map();
  const making = underWay.gongkaiDocuments;
  const name = `${documentHash(document, form)}.${form}`;
  const begun = making.get(name) ?? makeOrFind(name, document, form, readPicture).finally(() => making.delete(name));
  making.set(name, begun);
  return begun;
}

async function makeOrFind(name: string, document: OfficialDocument, form: FileForm, readPicture: ReadPicture): Promise<Buffer> {
  const kept = await keptFile(name);
  if (kept !== null) return kept;
  const { bytes, pictures } = await made(document, form, readPicture);
  if (pictures.complete) await keepFile(name, bytes);
  return bytes;
}

/** The document as a file that is kept nowhere: for what is not public. */
export const privateDocumentFile = async (document: OfficialDocument, form: FileForm): Promise<Buffer> =>
  (await made(document, form, async () => null)).bytes;

async function made(document: OfficialDocument, form: FileForm, readPicture: ReadPicture): Promise<{ bytes: Buffer; pictures: Pictures }> {
  const pictures = await readPictures(document, readPicture);
  return { bytes: Buffer.from(await setter.run({ document, form, pictures })), pictures };
}
