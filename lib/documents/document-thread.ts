import type { FileForm, OfficialDocument } from "./official";
import type { Pictures } from "./pictures";

export interface DocumentTask {
  document: OfficialDocument;
  form: FileForm;
  pictures: Pictures;
}

/** Setting a long table takes seconds: it is done beside the server, see `render.ts`. Each way of making files is loaded when first asked for. */
export async function handle({ document, form, pictures }: DocumentTask): Promise<Uint8Array> {
  if (form === "docx") return Uint8Array.from(await (await import("./docx/document")).toDocx(document, pictures));
  return Uint8Array.from((await import("./pdf")).toPdf(document, pictures));
}
