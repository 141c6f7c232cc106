import { z } from "zod";
import { db } from "@/lib/core/db";
import { AppError, conflict, invalidInput, notAllowed, notFound } from "@/lib/core/errors";
import { emptyBody } from "@/lib/disclosures/body";
import { writeNewItem } from "@/lib/disclosures/create";
import { draftSchema, LIMITS } from "@/lib/disclosures/schema";
import { startingValues } from "@/lib/disclosures/starting";
import { uploadFile } from "@/lib/files/upload";
import type { Actor } from "@/lib/identity/actor";
import { mayAct } from "../case/acts";
import { caseCommand, caseKey } from "../case/command";
import { ids, requiredText, text } from "../case/fields";
import { findCase, type LoadedCase } from "../case/load";
import { mayView } from "../case/visibility";
import { openBytes } from "../files/bytes";
import { parse } from "../files/keeping";
import { type ReleasableFile, releasableFiles } from "./releasable";

const releaseInput = z.object({
  ...caseKey,
  /** chosen by the form, so that sending it twice makes one item */
  id: z.uuid(),
  columnId: z.uuid("请选择栏目"),
  title: requiredText("请填写标题", LIMITS.title),
  summary: text(LIMITS.summary),
  fileIds: ids.refine((chosen) => chosen.length > 0, "请选择要公开的文件"),
});

const copy = z.object({ fileId: z.uuid(), from: z.uuid() });

/** The item, its link to the case and the event, at once. What is attached is, byte for byte, what was approved for the reply. */
const startItem = caseCommand({
  act: "release",
  input: releaseInput.extend({ copies: z.array(copy) }),
  does: async ({ tx, loaded, input, actor, now, today }) => {
    const { id, columnId, title, summary, copies } = input;
    await expectSameBytes(copies, await releasableFiles(tx, loaded), (fileIds) =>
      tx.storedFile.findMany({ where: { id: { in: fileIds } }, select: { id: true, sha256: true } }),
    );
    const named = copies.map(({ fileId }, index) => ({ fileId, name: copies.length === 1 ? title : `${title}（${index + 1}）` }));
    const first = await startingValues(actor);
    const draft = draftSchema.parse({ ...first, columnId, title, summary, attachments: named, body: emptyBody });
    await writeNewItem(tx, actor, id, draft, now);
    const fileIds = copies.map(({ from }) => from);
    await tx.requestRelease.create({
      data: { disclosureId: id, requestId: loaded.row.id, fileIds, byId: actor.userId, byName: actor.name, at: now },
    });
    return {
      events: [{ kind: "released", on: today, data: { disclosureId: id, title } }],
      changes: { disclosureId: id, title, files: fileIds },
      result: { disclosureId: id },
    };
  },
});

async function expectSameBytes(
  copies: readonly z.output<typeof copy>[],
  approved: readonly ReleasableFile[],
  stored: (ids: string[]) => Promise<{ id: string; sha256: string }[]>,
): Promise<void> {
  const rows = await stored(copies.map(({ fileId }) => fileId));
  for (const { fileId, from } of copies) {
    const wanted = approved.find(({ id }) => id === from)?.plainSha256;
    if (wanted === undefined || rows.find(({ id }) => id === fileId)?.sha256 !== wanted)
      throw conflict("要公开的文件与答复时提供的不一致，没有转为主动公开。请刷新页面后再试。");
  }
}

/**
 * 一人申请、社会公开: starts an item for the portal from what a reply handed out, in a column of choice, with those very files attached. It is a
 * draft like any other: written out, approved and published by the usual way. The same form sent again answers with the item it made.
 */
export async function release(actor: Actor, raw: unknown, now = new Date()): Promise<{ disclosureId: string }> {
  const input = parse(releaseInput, raw);
  const made = await madeBefore(actor, input.id);
  if (made !== null) return made;
  const loaded = await findCase(db(), input.requestId, now);
  if (loaded === null || !mayView(actor, loaded.subject)) throw notFound("申请");
  const verdict = mayAct(actor, loaded.subject, "release");
  if (!verdict.allowed) throw notAllowed(verdict.reason);
  const copies = await copied(actor, loaded, input.fileIds);
  try {
    return await startItem(actor, { ...input, copies }, now);
  } catch (error) {
    const known = error instanceof AppError && error.code === "Conflict" ? await madeBefore(actor, input.id) : null;
    if (known !== null) return known;
    throw error;
  }
}

/** The chosen files as files that items may attach. What is not attached in the end is swept away. */
async function copied(actor: Actor, loaded: LoadedCase, fileIds: readonly string[]): Promise<{ fileId: string; from: string }[]> {
  const allowed = await releasableFiles(db(), loaded);
  const copies: { fileId: string; from: string }[] = [];
  for (const from of fileIds) {
    const file = allowed.find(({ id }) => id === from);
    if (file === undefined) throw invalidInput({ fileIds: ["这个文件不是答复时提供的，不能由此公开"] });
    const plain = await openBytes(file);
    const bytes = (async function* () {
      yield plain;
    })();
    // Its name in the case may name the applicant; as an attachment it is named after the item.
    const { id } = await uploadFile(actor, { name: `答复提供的文件.${file.extension}`, declaredSize: file.size, bytes });
    copies.push({ fileId: id, from });
  }
  return copies;
}

async function madeBefore({ userId }: Actor, disclosureId: string): Promise<{ disclosureId: string } | null> {
  if (userId === null) return null;
  return db().requestRelease.findFirst({ where: { disclosureId, byId: userId }, select: { disclosureId: true } });
}
