import { type CivilDate, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { Prisma, type Revision } from "@/lib/generated/prisma/client";
import type { AttachmentKind, Openness, OriginKind } from "@/lib/generated/prisma/enums";
import { type Body, bodyLinks, bodySchema, bodyText } from "./body";
import { contentHash } from "./content-hash";
import { type Guide, guideBody, guideOf } from "./guide";

/** One file of a revision, by what it is and not by where it is stored. */
export interface ContentFile {
  kind: AttachmentKind;
  sha256: string;
  name: string;
}

/** Everything that a revision says: what is approved, and what the public would see. */
export interface RevisionContent {
  columnId: string;
  title: string;
  summary: string;
  body: Body;
  topic: string;
  genre: string;
  serviceObject: string;
  issuer: string;
  docNo: string;
  formedOn: CivilDate | null;
  effectiveOn: CivilDate | null;
  expiresOn: CivilDate | null;
  isNormative: boolean;
  openness: Openness;
  opennessGround: string;
  opennessReason: string;
  publicUntil: CivilDate | null;
  keywords: readonly string[];
  source: string;
  responsibleEditor: string;
  originKind: OriginKind;
  carriers: readonly string[];
  /** 更正说明, for the public; "" when it corrects nothing that was public */
  correctionNote: string;
  /** items that belong to it: the documents that an interpretation explains */
  relatedIds: readonly string[];
  /** 信息公开指南 alone */
  guide: Guide | null;
  /** in their order; the pictures of the body after the attachments */
  files: readonly ContentFile[];
}

const civil = (date: Date | null): CivilDate | null => (date === null ? null : fromDatabaseDate(date));
const stored = (date: CivilDate | null): Date | null => (date === null ? null : toDatabaseDate(date));

type StoredContent = Omit<
  Revision,
  "id" | "disclosureId" | "number" | "baseRevisionId" | "bodyText" | "contentHash" | "sealedAt" | "createdById" | "createdAt" | "updatedAt"
>;

/** A revision's columns as content. A body that no longer passes its own rules is a fault of the data and is thrown as such. */
export function contentOf(row: StoredContent, files: readonly ContentFile[]): RevisionContent {
  return {
    columnId: row.columnId,
    title: row.title,
    summary: row.summary,
    body: bodySchema.parse(row.body),
    topic: row.topic,
    genre: row.genre,
    serviceObject: row.serviceObject,
    issuer: row.issuer,
    docNo: row.docNo,
    formedOn: civil(row.formedOn),
    effectiveOn: civil(row.effectiveOn),
    expiresOn: civil(row.expiresOn),
    isNormative: row.isNormative,
    openness: row.openness,
    opennessGround: row.opennessGround,
    opennessReason: row.opennessReason,
    publicUntil: civil(row.publicUntil),
    keywords: row.keywords,
    source: row.source,
    responsibleEditor: row.responsibleEditor,
    originKind: row.originKind,
    carriers: row.carriers,
    correctionNote: row.correctionNote,
    relatedIds: row.relatedIds,
    guide: guideOf(row.guide),
    files,
  };
}

/** Content as the columns of a revision, with what is derived from it. */
export function rowOf(content: RevisionContent) {
  const { body, keywords, carriers, formedOn, effectiveOn, expiresOn, publicUntil, relatedIds, guide, files: _files, ...plain } = content;
  return {
    ...plain,
    body,
    bodyText: bodyText(readBody(content)),
    formedOn: stored(formedOn),
    effectiveOn: stored(effectiveOn),
    expiresOn: stored(expiresOn),
    publicUntil: stored(publicUntil),
    keywords: [...keywords],
    carriers: [...carriers],
    relatedIds: [...relatedIds],
    guide: guide ?? Prisma.DbNull,
    contentHash: hashOf(content),
  };
}

/** What a revision says, read from the database. Throws notFound(). */
export async function loadContent(db: Db, revisionId: string): Promise<RevisionContent> {
  const revision = await db.revision.findUnique({
    where: { id: revisionId },
    include: { attachments: { orderBy: [{ kind: "asc" }, { position: "asc" }], include: { file: { select: { sha256: true } } } } },
  });
  if (revision === null) throw notFound("修改稿");
  const files = revision.attachments.map(({ kind, name, file }) => ({ kind, name, sha256: file.sha256 }));
  return contentOf(revision, files);
}

/** The text as the public reads it: that of a guide with its fields. */
export const readBody = ({ body, guide }: Pick<RevisionContent, "body" | "guide">): Body =>
  guide === null ? body : guideBody(guide, body);

/**
 * The fingerprint that approvals bind to. Bytes of files count by their SHA-256, so swapping one changes it. The three fields that
 * came later count only when they say something: what was approved before them keeps its fingerprint.
 */
export const hashOf = ({ correctionNote, relatedIds, guide, ...content }: RevisionContent): string =>
  contentHash({
    ...content,
    ...(correctionNote === "" ? {} : { correctionNote }),
    ...(relatedIds.length === 0 ? {} : { relatedIds }),
    ...(guide === null ? {} : { guide }),
  });

/** The texts that are screened before they go out, with the places by which their editor knows them. */
export function screenedTexts(content: RevisionContent): { place: string; text: string }[] {
  const texts = [
    { place: "标题", text: content.title },
    { place: "内容概述", text: content.summary },
    { place: "正文", text: bodyText(readBody(content)) },
    { place: "正文链接", text: bodyLinks(content.body).join("\n") },
    { place: "关键词", text: content.keywords.join("\n") },
    { place: "更正说明", text: content.correctionNote },
    ...content.files.filter(({ kind }) => kind === "attachment").map(({ name }) => ({ place: "附件名", text: name })),
  ];
  return texts.filter(({ text }) => text.trim() !== "");
}
