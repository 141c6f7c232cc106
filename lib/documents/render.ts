import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";
import { toDocx } from "./docx/document";
import { ownFontFiles } from "./fonts";
import { keepFile, keptFile } from "./kept-files";
import type { FileForm, OfficialDocument, ReadPicture } from "./official";
import { toPdf } from "./pdf";
import { readPictures } from "./pictures";

/** Counted up when the templates or the DOCX builder change what they make. */
const MAKE = 1;

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
  const pictures = await readPictures(document, readPicture);
  const bytes = form === "pdf" ? toPdf(document, pictures) : await toDocx(document, pictures);
  if (pictures.complete) await keepFile(name, bytes);
  return bytes;
}
