import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import { baseOf } from "@/lib/disclosures/base";
import { bodySchema } from "@/lib/disclosures/body";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { hashOf, loadContent, type RevisionContent } from "@/lib/disclosures/content";
import type { LinkedFile } from "@/lib/disclosures/content-input";
import { type DisclosureState, lockState } from "@/lib/disclosures/stage";
import { rewriteRevision, writeNewRevision } from "@/lib/disclosures/write-revision";
import { lockBytes } from "@/lib/files/register";
import { storage } from "@/lib/files/storage";
import { keepReading } from "@/lib/files/text/read-texts";
import type { Actor } from "@/lib/identity/actor";

/** What makes an item of its own: its kind stands in Disclosure.madeBy, and nothing else writes the item. */
export type ReportKind = "annualReport" | "siteReport";

export type ReportFile = {
  /** with its extension */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
};

export type ReportItem = {
  readonly kind: ReportKind;
  /** null: the first wording of a new item */
  readonly disclosureId: string | null;
  readonly columnId: string;
  readonly title: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly bodyHtml: string;
  readonly attachments: readonly ReportFile[];
  /** 主办科室 */
  readonly departmentId: string;
  /** null: as the wording before has it */
  readonly correctionNote: string | null;
  /** everyone who wrote it: none of them may decide on it or put it online */
  readonly editorIds: readonly string[];
};

export type WrittenItem = { readonly disclosureId: string; readonly revisionId: string; readonly contentHash: string };

/** 栏目类别 of the column in which each kind of report is published. */
export const REPORT_COLUMN_TYPES: Readonly<Record<ReportKind, string>> = {
  annualReport: "信息公开年报",
  siteReport: "网站工作年度报表",
};

/** The column for reports of a kind. Throws when there is none that takes items. */
export async function reportColumn(tx: Tx, agencyId: string, kind: ReportKind): Promise<string> {
  const columnType = REPORT_COLUMN_TYPES[kind];
  const column = await tx.column.findFirst({
    where: { agencyId, columnType, state: { not: "retired" }, kind: { notIn: ["tree", "channel"] } },
    orderBy: { path: "asc" },
    select: { id: true },
  });
  if (column === null) throw ruleViolation(`没有类别为“${columnType}”的栏目，报告无处发布。请系统管理员在栏目管理中先建好这个栏目。`);
  return column.id;
}

/** 政府信息公开工作机构, which answers for the reports. Throws when none is named. */
export async function reportDepartment(tx: Tx, agencyId: string): Promise<string> {
  const office = await tx.department.findFirst({ where: { agencyId, isOffice: true }, select: { id: true } });
  if (office === null) throw ruleViolation("还没有指定政府信息公开工作机构，报告没有主办科室。请系统管理员在科室管理中指定。");
  return office.id;
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** Puts the files made from the report in their place. They say what the body says, which is screened and searched: they need no reading. */
async function storeFiles(tx: Tx, actor: Actor, files: readonly ReportFile[], now: Date): Promise<LinkedFile[]> {
  const stored: LinkedFile[] = [];
  for (const { name, bytes, mediaType } of files) {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await lockBytes(tx, sha256);
    if ((await storage().stat(sha256)) === null) await storage().put(Readable.from([bytes]), bytes.byteLength, async () => {});
    const about = { agencyId: actor.agencyId, sha256, size: bytes.byteLength, mediaType, extension: extensionOf(name), name };
    const { id } = await tx.storedFile.create({ data: { ...about, uploadedById: actor.userId, createdAt: now }, select: { id: true } });
    await keepReading(tx, { sha256, text: "", problem: null }, now);
    stored.push({ kind: "attachment", fileId: id, sha256, name });
  }
  return stored;
}

/** What every report says of itself as an item of the site. */
async function frame(tx: Tx, actor: Actor, now: Date): Promise<Omit<RevisionContent, "columnId" | "title" | "summary" | "body" | "files">> {
  const { name } = await tx.agency.findUniqueOrThrow({ where: { id: actor.agencyId }, select: { name: true } });
  return {
    ...{ topic: "综合政务", genre: "报告", serviceObject: "", issuer: name, docNo: "", formedOn: civilDateOf(now) },
    ...{ effectiveOn: null, expiresOn: null, isNormative: false, openness: "active", opennessGround: "", opennessReason: "" },
    ...{ publicUntil: null, keywords: [], source: name, responsibleEditor: actor.name, originKind: "made", carriers: ["政府网站"] },
    ...{ correctionNote: "", relatedIds: [], guide: null },
  };
}

/**
 * Writes a report as the working revision of its item, making the item when there is none yet: its text, and the files made from the same
 * figures. Sending up, publishing and everything after are those of any item. The caller holds the report locked.
 */
export async function writeReportItem(tx: Tx, actor: Actor, now: Date, item: ReportItem): Promise<WrittenItem> {
  const body = bodySchema.parse(bodyFromHtml(item.bodyHtml));
  const files = await storeFiles(tx, actor, item.attachments, now);
  const words = { title: item.title, summary: item.summary, keywords: [...item.keywords], body };
  const listed = files.map(({ kind, sha256, name }) => ({ kind, sha256, name }));
  const start: RevisionContent = { ...(await frame(tx, actor, now)), ...words, columnId: item.columnId, files: listed };
  const written =
    item.disclosureId === null ? await writeFirst(tx, actor, now, item, start, files) : await writeNext(tx, actor, now, item, start, files);
  await tx.revisionEditor.createMany({
    data: item.editorIds.map((userId) => ({ revisionId: written.revisionId, userId, firstAt: now, lastAt: now })),
    skipDuplicates: true,
  });
  return written;
}

async function writeFirst(
  tx: Tx,
  { agencyId, userId }: Actor,
  now: Date,
  { kind, departmentId }: ReportItem,
  content: RevisionContent,
  files: readonly LinkedFile[],
): Promise<WrittenItem> {
  const id = randomUUID();
  await tx.disclosure.create({
    data: { id, agencyId, departmentId, columnId: content.columnId, madeBy: kind, createdById: userId, createdAt: now },
  });
  const revisionId = await writeNewRevision(tx, { content, files, userId, now }, { disclosureId: id, number: 1, baseRevisionId: null });
  return { disclosureId: id, revisionId, contentHash: hashOf(content) };
}

async function writeNext(
  tx: Tx,
  { userId }: Actor,
  now: Date,
  { disclosureId, correctionNote }: ReportItem,
  start: RevisionContent,
  files: readonly LinkedFile[],
): Promise<WrittenItem> {
  const state = await lockState(tx, disclosureId ?? "");
  const before = await baseOf(tx, state, await loadContent(tx, state.latestRevisionId));
  const content = { ...start, columnId: before.columnId, correctionNote: correctionNote ?? before.correctionNote };
  const wording = { content, files, userId, now };
  const place = { disclosureId: state.id, number: state.latestNumber + 1, baseRevisionId: state.latestRevisionId };
  if (!state.latestSealed) await rewriteRevision(tx, wording, state.latestRevisionId);
  const revisionId = state.latestSealed ? await writeNewRevision(tx, wording, place) : state.latestRevisionId;
  await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
  return { disclosureId: state.id, revisionId, contentHash: hashOf(content) };
}

/**
 * Begins the next wording of a report's item as a copy of the last one, so that the item is in hand again and nobody publishes what is
 * about to be changed. `correctionNote`: what it corrects, when the last one is public.
 */
export async function reopenReportItem(
  tx: Tx,
  { userId }: Actor,
  now: Date,
  state: DisclosureState,
  correctionNote: string | null,
): Promise<void> {
  const latest = await loadContent(tx, state.latestRevisionId);
  const content = { ...(await baseOf(tx, state, latest)), correctionNote: correctionNote ?? "" };
  const attached = await tx.attachment.findMany({
    where: { revisionId: state.latestRevisionId },
    orderBy: [{ kind: "asc" }, { position: "asc" }],
    select: { kind: true, fileId: true, name: true, file: { select: { sha256: true } } },
  });
  const files = attached.map(({ file, ...one }): LinkedFile => ({ ...one, sha256: file.sha256 }));
  const place = { disclosureId: state.id, number: state.latestNumber + 1, baseRevisionId: state.latestRevisionId };
  await writeNewRevision(tx, { content, files, userId, now }, place);
  await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
}
