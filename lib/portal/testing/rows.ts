import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { emptyBody } from "@/lib/disclosures/body";
import type { Prisma } from "@/lib/generated/prisma/client";

/** What became of an item: each is a state that the portal must tell from the others. */
export type Fate = "draft" | "scheduled" | "live" | "withdrawn" | "superseded" | "onWechat" | "onRequest";

export interface ItemInput {
  columnId: string;
  title?: string;
  fate?: Fate;
  at?: Date;
  revision?: Partial<Prisma.RevisionUncheckedCreateInput>;
  imported?: { source: string };
}

const NOON = new Date("2026-11-18T04:00:00Z");

/** Rows of an agency whose portal is read: the default one unless told otherwise. */
export async function newSite(isDefault = true) {
  const slug = `a${randomUUID().slice(0, 8)}`;
  const agency = await db().agency.create({
    data: { slug, name: "示例市工业和信息化局", shortName: "市工信局", uscc: "11990100MB0A00018B", isDefault },
  });
  const department = await db().department.create({ data: { agencyId: agency.id, name: "办公室" } });
  const agencyId = agency.id;

  async function column(path: string, more: Partial<Prisma.ColumnUncheckedCreateInput> = {}) {
    const row = {
      agencyId,
      path,
      slug: path.split("/").at(-1) ?? "",
      name: `栏目${path}`,
      kind: "list",
      state: "visible",
      columnType: "通知公告",
      description: "说明",
    } as const;
    return db().column.create({ data: { ...row, ...more } });
  }

  async function item({ columnId, title = "通知", fate = "live", at = NOON, revision = {}, imported }: ItemInput) {
    const address = `/tzgg/202611/t20261118_${Math.floor(Math.random() * 1e9)}.html`;
    const disclosure = await db().disclosure.create({
      data: {
        id: randomUUID(),
        agencyId,
        departmentId: department.id,
        columnId,
        address,
        indexNo: randomUUID(),
        importSource: imported?.source,
        createdAt: at,
      },
    });
    const texts = {
      summary: "概述",
      body: emptyBody,
      bodyText: "",
      topic: "工业、交通",
      genre: "通知",
      issuer: agency.name,
      docNo: "",
      serviceObject: "",
    };
    const rest = {
      opennessGround: "",
      opennessReason: "",
      source: agency.name,
      responsibleEditor: "李工",
      contentHash: "",
      createdAt: at,
      updatedAt: at,
    };
    const openness = fate === "onRequest" ? ("onRequest" as const) : ("active" as const);
    const { id: revisionId } = await db().revision.create({
      data: { disclosureId: disclosure.id, number: 1, columnId, title, openness, ...texts, ...rest, ...revision },
    });
    const publication = fate === "draft" ? null : await publish(disclosure.id, revisionId, columnId, fate, at, imported !== undefined);
    return { address, disclosureId: disclosure.id, revisionId, publicationId: publication?.id ?? "" };
  }

  const publish = (disclosureId: string, revisionId: string, columnId: string, fate: Fate, at: Date, imported = false) =>
    db().publication.create({
      data: {
        agencyId,
        disclosureId,
        revisionId,
        columnId,
        imported,
        channel: fate === "onWechat" ? "wechat" : "portal",
        publishedAt: fate === "scheduled" ? null : at,
        scheduledFor: fate === "scheduled" ? new Date(at.getTime() + 86_400_000) : null,
        publisherName: "王工",
        publisherDepartment: "信息中心",
        publisherPost: "科员",
        createdAt: at,
        ...(fate === "withdrawn" ? { endedAt: at, endKind: "withdrawn", endReason: "内容有误", enderDepartment: "办公室" } : {}),
        ...(fate === "superseded" ? { endedAt: at, endKind: "superseded" } : {}),
      },
    });

  return { agencyId, column, item, publish };
}
