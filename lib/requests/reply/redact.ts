import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { inspectFile, redactFile, renderPage } from "@/lib/redaction/redaction";
import { type KeptFile, keepCaseFile } from "../files/keep-case-file";
import { parse } from "../files/keeping";
import { fileForStaff } from "../files/read";
import { WITHHOLDING_GROUNDS } from "../letters/grounds";

const box = z.object({
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  ground: z.string(),
});

const input = z.object({
  requestId: z.uuid(),
  fileId: z.uuid(),
  boxes: z.array(box, "还没有遮盖框。请至少画一处，并选择不予公开的依据。"),
});

const STAMPS = Object.fromEntries(WITHHOLDING_GROUNDS.map(({ code, stamp }) => [code, stamp]));
const TITLE = "政府信息公开提供件";

/** 王小明来信.pdf → 王小明来信（遮盖）.pdf: the name is the officer's to change; what is withheld may stand in it. */
const copyName = (name: string, kind: "pdf" | "png" | "jpeg"): string =>
  `${name.replace(/\.[^.]+$/, "")}（遮盖）.${kind === "jpeg" ? "jpg" : kind}`;

/**
 * 遮盖: rebuilds a file of the case without what lies under the boxes, and keeps the copy, with the proof that nothing of it survives, as a
 * file that may be handed out. The original stays as it is. Throws where the proof does not hold.
 */
export async function redactCaseFile(actor: Actor, raw: unknown, now = new Date()): Promise<KeptFile> {
  const { requestId, fileId, boxes } = parse(input, raw);
  const original = await fileForStaff(actor, fileId, now);
  if (original === null) throw notFound("文件");
  const { bytes, kind, proof } = await redactFile(original.bytes, { boxes, stamps: STAMPS, title: TITLE });
  const inspection = {
    clean: proof.holds,
    boxes: boxes.length,
    checks: proof.checks.map(({ name }) => name),
    elsewhere: proof.elsewhere.length,
  };
  return keepCaseFile(
    actor,
    { requestId, kind: "released", name: copyName(original.name, kind), bytes, madeFromId: fileId, inspection },
    now,
  );
}

/** The pages of a file for the editor, and what it holds beside what is seen; null for whoever may not see it. */
export async function pagesToRedact(actor: Actor, fileId: string) {
  const file = await fileForStaff(actor, fileId);
  return file === null ? null : { name: file.name, ...(await inspectFile(file.bytes)) };
}

/** One page as a WebP picture; null for whoever may not see the file. */
export async function pagePicture(actor: Actor, fileId: string, page: number, width: number): Promise<Uint8Array | null> {
  const file = await fileForStaff(actor, fileId);
  return file === null ? null : (await renderPage(file.bytes, page, width)).webp;
}
