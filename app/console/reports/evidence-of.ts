import type { EvidenceFile } from "@/lib/reports/evidence";

/** A field in which no file was chosen arrives as an empty file, without a name or with this one. */
const UNNAMED = ["", "undefined"];

/** The file that came with a form, or null when none was chosen. */
export async function evidenceOf(data: FormData, name = "file"): Promise<EvidenceFile | null> {
  const file = data.get(name);
  if (!(file instanceof File) || (file.size === 0 && UNNAMED.includes(file.name))) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
