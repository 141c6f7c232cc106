import { OPS, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readPdf } from "./pdf-source";

/** What a page made of one picture does, and nothing else. */
const ALLOWED = new Set([
  OPS.save,
  OPS.restore,
  OPS.transform,
  OPS.dependency,
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
  OPS.paintImageXObject,
]);

/** What a PDF holds beside one picture a page and a title. */
export async function structureFaults(bytes: Uint8Array): Promise<string[]> {
  const document = await readPdf(bytes);
  try {
    const faults = await documentFaults(document);
    for (let number = 1; number <= document.numPages; number++) faults.push(...(await pageFaults(await document.getPage(number), number)));
    return faults;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function documentFaults(document: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await document.getMetadata();
  const about = info as Record<string, unknown>;
  const named = ["Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Custom"].filter((key) => about[key]);
  const found: [boolean, string][] = [
    [metadata !== null || named.length > 0, `有文档属性：${named.join("、") || "XMP"}。`],
    [(await document.getAttachments()) !== null, "有附件。"],
    [(await document.getJSActions()) !== null || (await document.getOpenAction()) !== null, "有脚本或者打开时执行的动作。"],
    [(await document.getOutline()) !== null, "有书签。"],
    [(await document.getFieldObjects()) !== null || about.IsAcroFormPresent === true || about.IsXFAPresent === true, "有表单。"],
    [[...(await document.getOptionalContentConfig())].length > 0, "有图层。"],
    [about.IsCollectionPresent === true || about.IsSignaturesPresent === true, "有文件夹或者签名。"],
  ];
  return found.flatMap(([there, words]) => (there ? [words] : []));
}

async function pageFaults(page: PDFPageProxy, number: number): Promise<string[]> {
  const { fnArray } = await page.getOperatorList();
  const faults: string[] = [];
  if (fnArray.some((fn) => !ALLOWED.has(fn))) faults.push(`第 ${number} 页除图像外还画了别的内容。`);
  if (fnArray.filter((fn) => fn === OPS.paintImageXObject).length !== 1) faults.push(`第 ${number} 页不是一幅整页图像。`);
  if ((await page.getAnnotations()).length > 0) faults.push(`第 ${number} 页有批注或者链接。`);
  if ((await page.getJSActions()) !== null) faults.push(`第 ${number} 页有脚本。`);
  page.cleanup();
  return faults;
}
