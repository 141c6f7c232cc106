import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { SAMPLES } from "@/lib/files/testing/samples";
import { uploadFile } from "@/lib/files/upload";
import type { Column } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import type { Body } from "../body";
import { createDisclosure } from "../create";

export const bodyOf = (...paragraphs: string[]): Body => ({
  type: "doc",
  content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

/** A row for a column, visible and able to take items; columns have their own commands and their own tests. */
export function buildColumn(
  agencyId: string,
  fields: Partial<Pick<Column, "kind" | "state" | "workflowKey" | "parentId" | "columnType" | "name">> = {},
): Promise<Column> {
  const slug = `c${randomUUID().slice(0, 8)}`;
  return db().column.create({
    data: {
      ...{ agencyId, slug, path: `/${slug}`, name: "政策文件", kind: "list", state: "visible", columnType: "信息公开" },
      ...{ description: "本机关的政策文件", keywords: [], workflowKey: "three-level" },
      ...fields,
    },
  });
}

/** A draft with everything that an approval needs, as the form would send it. */
export const completeDraft = (columnId: string) => ({
  columnId,
  title: "关于开展中小企业数字化转型试点的通知",
  summary: "部署全市中小企业数字化转型试点的对象、步骤和要求。",
  body: JSON.stringify(bodyOf("各旗县区工业和信息化局：", "为推动中小企业数字化转型，现就有关事项通知如下。")),
  topic: "工业、交通",
  genre: "通知",
  serviceObject: "企业",
  issuer: "测试市工业和信息化局",
  docNo: "",
  formedOn: "2022-03-01",
  effectiveOn: "",
  expiresOn: "",
  openness: "active",
  opennessGround: "",
  opennessReason: "",
  publicUntil: "",
  keywords: "中小企业、数字化",
  source: "测试市工业和信息化局",
  responsibleEditor: "周起草",
  originKind: "made",
  carriers: ["政府网站"],
  correctionNote: "",
  relatedIds: "",
  attachments: "[]",
});

/** An item made by `actor`, complete and not yet sent for approval. */
export async function buildDisclosure(
  actor: Actor,
  columnId: string,
  changes: Partial<ReturnType<typeof completeDraft>> = {},
): Promise<string> {
  const { id } = await createDisclosure(actor, { id: randomUUID(), ...completeDraft(columnId), ...changes });
  return id;
}

/** An uploaded PDF, its bytes made different by `mark`. */
export function buildFile(actor: Actor, name = "附件.pdf", mark = ""): ReturnType<typeof uploadFile> {
  async function* bytes() {
    yield Buffer.concat([SAMPLES.pdf, Buffer.from(`\n% ${mark}`)]);
  }
  return uploadFile(actor, { name, declaredSize: null, bytes: bytes() });
}
