import { DOCUMENT_MEDIA_TYPES, privateDocumentFile } from "@/lib/documents/render";
import { WORKBOOK_MEDIA_TYPE } from "@/lib/documents/workbook";
import type { ReportFile } from "../report-item";
import { reportDocument } from "./output/document";
import { reportJson } from "./output/json";
import { reportTitle } from "./output/parts";
import { reportWorkbook } from "./output/sheets";
import type { ReportSnapshot } from "./snapshot";
import type { Finding } from "./tables";

/** A report as one kind of file. */
export async function reportFile(snapshot: ReportSnapshot, form: "docx" | "pdf" | "xlsx"): Promise<ReportFile> {
  const title = reportTitle(snapshot);
  if (form === "xlsx") return { name: `${title}（数据）.xlsx`, bytes: await reportWorkbook(snapshot), mediaType: WORKBOOK_MEDIA_TYPE };
  const bytes = await privateDocumentFile(reportDocument(snapshot), form);
  return { name: `${title}.${form}`, bytes, mediaType: DOCUMENT_MEDIA_TYPES[form] };
}

/** A frozen report as files to take away, all made from the same figures. */
export async function reportFiles(snapshot: ReportSnapshot, findings: readonly Finding[]): Promise<ReportFile[]> {
  const json = Buffer.from(`${JSON.stringify(reportJson(snapshot, findings), null, 2)}\n`);
  const name = `${reportTitle(snapshot)}（数据）.json`;
  const files: ReportFile[] = [];
  for (const form of ["docx", "pdf", "xlsx"] as const) files.push(await reportFile(snapshot, form));
  return [...files, { name, bytes: json, mediaType: "application/json" }];
}
