import { writeFile } from "node:fs/promises";
import path from "node:path";
import { say } from "./answer";
import { isErrno, Problem } from "./problem";

export const REPORT_FORMS = ["json", "html", "docx", "pdf", "xlsx"] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];
/** These can be read on a screen; the others need a file. */
const TEXT: readonly ReportForm[] = ["json", "html"];

export interface OutputOptions {
  format?: string;
  out?: string;
  json?: boolean;
}

/** In which form a report is wanted: as it was said, else by the name of the file, else JSON. Throws Problem. */
export function formWanted({ format, out }: OutputOptions): ReportForm {
  const wanted = (format ?? (out === undefined ? "json" : path.extname(out).slice(1))).toLowerCase();
  const form = REPORT_FORMS.find((one) => one === wanted || (one === "html" && wanted === "htm"));
  const known = `请用 --format 写明 ${REPORT_FORMS.join("、")} 之一。`;
  if (form === undefined)
    throw new Problem(format === undefined ? `从文件名看不出格式：${out}。${known}` : `没有“${format}”这种格式。${known}`);
  if (out === undefined && !TEXT.includes(form)) throw new Problem(`${form} 不能显示在屏幕上，请用 --out 指定要写的文件。`);
  return form;
}

/** Writes a report to the file that is named, or to the screen; `note` tells people which one it is, `facts` tells programs. */
export async function putOut(
  options: OutputOptions,
  bytes: Uint8Array,
  note: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (options.out === undefined) {
    process.stdout.write(bytes);
    console.error(note);
    return;
  }
  const file = path.resolve(options.out);
  await writeFile(file, bytes).catch((error: unknown) => {
    throw isErrno(error) ? new Problem(`写不了文件 ${file}。请检查文件夹是否存在、有没有权限。`) : error;
  });
  say(options, { file, ...facts, bytes: bytes.byteLength }, `已写入 ${file}。\n${note}`);
}
