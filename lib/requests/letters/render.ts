import type { FileForm } from "@/lib/documents/official";
import { privateDocumentFile } from "@/lib/documents/render";
import type { Letter } from "./letter";
import { letterDocument } from "./letter-document";

/** The letter as a file; the same letter is the same bytes. Whoever asks keeps it, encrypted: here it is kept nowhere. */
export const letterFile = (letter: Letter, form: FileForm): Promise<Buffer> => privateDocumentFile(letterDocument(letter), form);

/** Both forms. */
export async function renderLetter(letter: Letter): Promise<{ pdf: Buffer; docx: Buffer }> {
  const [pdf, docx] = await Promise.all([letterFile(letter, "pdf"), letterFile(letter, "docx")]);
  return { pdf, docx };
}
