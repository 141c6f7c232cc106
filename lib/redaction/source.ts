import type { Canvas } from "@napi-rs/canvas";
import { ruleViolation } from "@/lib/core/errors";
import { type PageSize, REDACTION_LIMITS } from "./boxes";
import { openImage } from "./image-source";
import { openPdf } from "./pdf-source";

export type SourceKind = "pdf" | "png" | "jpeg";

/** A file to be redacted, as pages that can be drawn. */
export interface Source {
  readonly kind: SourceKind;
  readonly pages: readonly PageSize[];
  /** what it holds beside what is seen, in words */
  readonly hidden: () => Promise<readonly string[]>;
  /** The page (from 1) as it is shown, `scale` pixels to the point (pictures: to their pixel). */
  readonly draw: (page: number, scale: number) => Promise<Canvas>;
  readonly close: () => Promise<void>;
}

export function sourceKind(bytes: Uint8Array): SourceKind | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  return head.startsWith("\xff\xd8\xff") ? "jpeg" : null;
}

/** Opens a PDF, PNG or JPEG. Refusals are AppErrors that say what to do: unknown kind, too large, encrypted, damaged. */
export async function openSource(bytes: Uint8Array): Promise<Source> {
  if (bytes.byteLength > REDACTION_LIMITS.bytes) throw ruleViolation("文件超过 100 MB，请拆成几份后再遮盖。");
  const kind = sourceKind(bytes);
  if (kind === null) throw ruleViolation("只能遮盖 PDF、PNG 和 JPEG 文件。其他格式请先另存为 PDF。");
  return kind === "pdf" ? openPdf(bytes) : openImage(bytes, kind);
}
