import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import type { BuiltAgency } from "@/lib/identity/testing/build";
import { createColumn } from "../create-column";
import { type ColumnNode, listColumns } from "../queries";
import { flatten } from "../tree";

/** The fields of a form for a column that passes, with some of them changed. */
export const columnForm = (fields: Readonly<Record<string, unknown>> = {}) => ({
  name: "政策文件",
  slug: "zcwj",
  kind: "list",
  columnType: "政策文件",
  description: "本机关制发的政策文件。",
  keywords: "政策 文件",
  workflowKey: "three-level",
  ...fields,
});

/** Puts the flow in force that `columnForm` names. */
export async function addFlow({ agency }: BuiltAgency, key = "three-level", secrecyCheck = true): Promise<void> {
  const step = { name: "办公室", who: { kind: "roleInAgency", role: "officeHead" }, need: "one", workingDays: null, secrecyCheck };
  await db().workflowDefinition.create({
    data: { agencyId: agency.id, key, version: 1, name: "审批", steps: [step], createdAt: new Date() },
  });
}

/** Makes a column by its command and reads it. */
export async function addColumn(built: BuiltAgency, fields: Readonly<Record<string, unknown>> = {}): Promise<ColumnNode> {
  const { id } = await createColumn(built.actors.systemAdmin, columnForm(fields));
  return readColumn(built, id);
}

export async function readColumn({ agency }: BuiltAgency, id: string): Promise<ColumnNode> {
  const column = flatten(await listColumns(db(), agency.id)).find((candidate) => candidate.id === id);
  if (column === undefined) throw new Error(`no column ${id}`);
  return column;
}

interface Placed {
  /** on the portal since this instant; without it the item is a draft */
  publishedAt?: Date;
  withdrawn?: boolean;
  discarded?: boolean;
}

/** An item in a column, with what the columns look at and no more. */
export async function placeItem(
  { agency, departments }: BuiltAgency,
  columnId: string,
  { publishedAt, withdrawn, discarded }: Placed = {},
): Promise<string> {
  const now = new Date();
  const text = { title: "通知", summary: "", body: {}, bodyText: "", topic: "", genre: "", serviceObject: "", issuer: "" };
  const id = randomUUID();
  await db().disclosure.create({
    data: {
      id,
      agencyId: agency.id,
      departmentId: departments.business.id,
      columnId,
      createdAt: now,
      discardedAt: discarded === true ? now : null,
    },
  });
  const revision = await db().revision.create({
    data: {
      ...text,
      disclosureId: id,
      columnId,
      number: 1,
      docNo: "",
      opennessGround: "",
      opennessReason: "",
      source: "",
      responsibleEditor: "",
      contentHash: "0".repeat(64),
      createdAt: now,
      updatedAt: now,
    },
  });
  if (publishedAt === undefined) return id;
  await db().publication.create({
    data: {
      agencyId: agency.id,
      disclosureId: id,
      revisionId: revision.id,
      columnId,
      channel: "portal",
      publishedAt,
      publisherName: "钱发布",
      publisherDepartment: "办公室",
      publisherPost: "网站管理员",
      createdAt: publishedAt,
      ...(withdrawn === true ? { endedAt: now, endKind: "withdrawn", endReason: "内容有误" } : {}),
    },
  });
  return id;
}
