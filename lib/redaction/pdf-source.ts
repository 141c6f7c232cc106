import { pathToFileURL } from "node:url";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type AppError, ruleViolation } from "@/lib/core/errors";
import { type PageSize, REDACTION_LIMITS } from "./boxes";
import { loadFaces } from "./faces";
import type { Source } from "./source";

const library = (folder: string): string => `${process.cwd()}/node_modules/pdfjs-dist/${folder}/`;

const DAMAGED = "文件已损坏，无法作为 PDF 打开。请用原来的软件重新导出，或者打印后扫描。";

/** A PDF read by itself: nothing in it is run, nothing is fetched. Its bytes are copied, because reading takes them. */
export async function readPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  loadFaces();
  try {
    return await getDocument({
      data: Uint8Array.from(bytes),
      verbosity: 0,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: REDACTION_LIMITS.pixels,
      cMapUrl: library("cmaps"),
      cMapPacked: true,
      standardFontDataUrl: library("standard_fonts"),
      wasmUrl: library("wasm"),
      iccUrl: pathToFileURL(library("iccs")).href,
    }).promise;
  } catch (error) {
    throw pdfProblem(error);
  }
}

function pdfProblem(error: unknown): AppError {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return ruleViolation("PDF 设有密码（已加密），不能遮盖。请先用原来的软件取消密码，再上传。");
  return ruleViolation(DAMAGED);
}

export async function openPdf(bytes: Uint8Array): Promise<Source> {
  const document = await readPdf(bytes);
  const close = async () => {
    await document.loadingTask.destroy();
  };
  if (document.numPages > REDACTION_LIMITS.pages) {
    await close();
    throw ruleViolation(`文件有 ${document.numPages} 页，一次最多遮盖 ${REDACTION_LIMITS.pages} 页。请拆成几份，分别遮盖。`);
  }
  const pages: PageSize[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(() => null);
    if (page === null) {
      await close();
      throw ruleViolation(`PDF 的第 ${number} 页已损坏，无法打开。请用原来的软件重新导出。`);
    }
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height });
  }
  return { kind: "pdf", pages, hidden: () => hiddenIn(document), draw: (page, scale) => draw(document, page, scale), close };
}

async function draw(document: PDFDocumentProxy, number: number, scale: number): Promise<Canvas> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width - 0.01)), Math.max(1, Math.ceil(viewport.height - 0.01)));
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  try {
    // The library's types know the browser's canvas only.
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: "#ffffff" }).promise;
  } catch {
    throw ruleViolation(`PDF 的第 ${number} 页画不出来，可能已损坏。请用原来的软件重新导出。`);
  }
  page.cleanup();
  return canvas;
}

/** What goes with the file and is not seen on its pages. */
async function hiddenIn(document: PDFDocumentProxy): Promise<string[]> {
  const found: string[] = [];
  const attachments = Object.keys((await document.getAttachments()) ?? {}).length;
  if (attachments > 0) found.push(`${attachments} 个附件`);
  let [notes, fields, script] = [0, 0, (await document.getJSActions()) !== null];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    script ||= (await page.getJSActions()) !== null;
    for (const { subtype } of (await page.getAnnotations()) as { subtype: string }[]) {
      if (subtype === "Widget") fields++;
      else if (subtype !== "Link") notes++;
    }
  }
  if (script) found.push("JavaScript 脚本");
  if (notes > 0) found.push(`${notes} 条批注`);
  if (fields > 0) found.push(`${fields} 个表单域`);
  if ((await document.getOutline()) !== null) found.push("书签");
  if ([...(await document.getOptionalContentConfig())].length > 0) found.push("图层");
  const { info, metadata } = await document.getMetadata();
  const about = info as Record<string, unknown>;
  const named = ["Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Custom"].some(
    (key) => about[key] !== undefined && about[key] !== "",
  );
  if (named || metadata !== null) found.push("文档属性（标题、作者、软件等）");
  return found;
}
