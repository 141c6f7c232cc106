import { ruleViolation } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { thread } from "@/lib/core/thread";
import type { Proof } from "./prove";
import type { RedactionOrder } from "./redact";
import type { Inspected, Redacted, RedactionAnswer, RedactionTask, Rendered } from "./redaction-thread";

const worker = thread<RedactionTask, RedactionAnswer>({
  name: "redaction",
  module: "lib/redaction/redaction-thread.ts",
  as: "process",
  timeout: { ms: 10 * 60_000, message: "这份文件十分钟内没有处理完。请拆成几份，分别遮盖。" },
  crashed: "处理这份文件时出错中断，可能是文件已损坏或者过于复杂。请用原来的软件重新导出，或者打印后扫描，再试一次。",
  memory: 2048,
  // An officer who is drawing boxes asks again soon; what was opened is then given back.
  idleMs: 120_000,
});

/** Kind, pages and hidden contents of a PDF, PNG or JPEG. Throws AppErrors for files that cannot be redacted, with what to do. */
export const inspectFile = async (bytes: Uint8Array): Promise<Inspected> => (await worker.run({ do: "inspect", bytes })) as Inspected;

/** One page as a WebP picture of this many pixels' width, for the editor. */
export const renderPage = async (bytes: Uint8Array, page: number, width: number): Promise<Rendered> =>
  (await worker.run({ do: "render", bytes, page, width })) as Rendered;

/** Several pages, from one to another; one after the other, so that only one is drawn at a time. */
export async function renderPages(
  bytes: Uint8Array,
  { from, to, width }: { from: number; to: number; width: number },
): Promise<Rendered[]> {
  const pages: Rendered[] = [];
  for (let page = from; page <= to; page++) pages.push(await renderPage(bytes, page, width));
  return pages;
}

/**
 * The file rebuilt without what lies under the boxes, with the proof that nothing of it is left. Throws when the proof does not hold:
 * such a file is never handed out.
 */
export async function redactFile(bytes: Uint8Array, order: RedactionOrder): Promise<Redacted> {
  const redacted = (await worker.run({ do: "redact", bytes, order })) as Redacted;
  if (redacted.proof.holds) return redacted;
  const faults = redacted.proof.checks.flatMap((check) => check.faults);
  const id = logError("redaction.unproved", "the proof does not hold", {
    checks: redacted.proof.checks.map(({ name, faults: found }) => `${name}: ${found.length}`),
  });
  throw ruleViolation(
    `遮盖没有通过验证，文件没有生成：${faults.join("")}请检查文件标题里有没有被遮盖的内容，再试一次；仍然不行请把编号 ${id} 告诉系统管理员。`,
  );
}

/** The proof alone, of a file made here or elsewhere. */
export const proveFile = async (bytes: Uint8Array, result: Uint8Array, order: RedactionOrder): Promise<Proof> =>
  (await worker.run({ do: "prove", bytes, result, order })) as Proof;

/** Ends the thread, in tests and at shutdown. */
export const stopRedaction = (): Promise<void> => worker.stop();
