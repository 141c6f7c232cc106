import { createHash } from "node:crypto";
import { ruleViolation } from "@/lib/core/errors";
import type { PageSize } from "./boxes";
import { release } from "./cover";
import { type Proof, proveRedaction } from "./prove";
import { type RedactionOrder, redact } from "./redact";
import { openSource, type Source, type SourceKind } from "./source";

export type RedactionTask =
  | { do: "inspect"; bytes: Uint8Array }
  | { do: "render"; bytes: Uint8Array; page: number; width: number }
  | { do: "redact"; bytes: Uint8Array; order: RedactionOrder }
  | { do: "prove"; bytes: Uint8Array; result: Uint8Array; order: RedactionOrder };

/** What a file is, before anything is done to it. */
export interface Inspected {
  readonly kind: SourceKind;
  readonly pages: readonly PageSize[];
  /** what it holds beside what is seen: all of it will be gone */
  readonly hidden: readonly string[];
}

export interface Rendered extends PageSize {
  readonly webp: Uint8Array;
}

export interface Redacted {
  readonly bytes: Uint8Array;
  readonly kind: SourceKind;
  readonly proof: Proof;
}

export type RedactionAnswer = Inspected | Rendered | Redacted | Proof;

/** Untrusted files are read and drawn here, beside the server. */
export async function handle(task: RedactionTask): Promise<RedactionAnswer> {
  switch (task.do) {
    case "inspect": {
      const source = await keptSource(task.bytes);
      return { kind: source.kind, pages: source.pages, hidden: await source.hidden() };
    }
    case "render":
      return render(await keptSource(task.bytes), task.page, task.width);
    case "redact":
      return redactAndProve(task.bytes, task.order);
    case "prove":
      return proveRedaction(task.bytes, task.result, task.order);
  }
}

async function redactAndProve(bytes: Uint8Array, order: RedactionOrder): Promise<Redacted> {
  const source = await keptSource(bytes);
  const result = await redact(source, order);
  const proof = await proveRedaction(bytes, result, order);
  return { bytes: Uint8Array.from(result), kind: source.kind, proof };
}

const WIDEST = 3000;

async function render(source: Source, page: number, width: number): Promise<Rendered> {
  const size = source.pages[page - 1];
  if (size === undefined) throw ruleViolation(`文件没有第 ${page} 页，一共 ${source.pages.length} 页。`);
  const scale = Math.min(WIDEST, Math.max(50, width)) / size.width;
  // A page as long as a roll is not drawn at any width.
  const canvas = await source.draw(page, Math.min(scale, WIDEST / size.height, scale));
  const rendered = { width: canvas.width, height: canvas.height, webp: Uint8Array.from(canvas.toBuffer("image/webp", 82)) };
  release(canvas);
  return rendered;
}

let kept: { hash: string; source: Source } | null = null;

/** The file that was asked for last stays open: an editor asks for one page after another. */
async function keptSource(bytes: Uint8Array): Promise<Source> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (kept?.hash === hash) return kept.source;
  await kept?.source.close();
  kept = null;
  kept = { hash, source: await openSource(bytes) };
  return kept.source;
}
