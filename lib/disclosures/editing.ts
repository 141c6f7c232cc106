import { listColumns } from "@/lib/columns/queries";
import { ancestors, flatten } from "@/lib/columns/tree";
import { db } from "@/lib/core/db";
import type { FieldErrors } from "@/lib/core/errors";
import type { Verdict } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import type { PublicStage, WorkStage } from "@/lib/identity/verbs";
import { baseOf } from "./base";
import { columnProblem, missing } from "./completeness";
import { contentOf, type RevisionContent } from "./content";
import { otherWithDocNo } from "./doc-no-use";
import { type FormFile, formValuesOf } from "./form-values";
import { GUIDE_TYPE } from "./guide";
import { relatedItems } from "./related";
import { findState } from "./stage";

export interface ColumnChoice {
  value: string;
  /** with the names of the columns above: 法定主动公开内容 / 政策文件 */
  label: string;
  /** its item is the 信息公开指南, which has fields of its own */
  isGuide: boolean;
}

/** The columns that take items, in the order of the site; `keptId` stays among them though it takes no more. */
export async function columnChoices(actor: Actor, keptId?: string): Promise<ColumnChoice[]> {
  const all = flatten(await listColumns(db(), actor.agencyId));
  return all
    .filter((column) => column.id === keptId || columnProblem(column) === null)
    .map((column) => ({
      value: column.id,
      label: [...ancestors(all, column), column].map(({ name }) => name).join(" / "),
      isGuide: column.columnType === GUIDE_TYPE,
    }));
}

export interface EditedDisclosure {
  id: string;
  version: number;
  content: RevisionContent;
  values: Readonly<Record<string, string | readonly string[]>>;
  departmentName: string;
  indexNo: string | null;
  work: WorkStage;
  public: PublicStage;
  mayEdit: Verdict;
  mayDiscard: Verdict;
  /** made from a report, where it is written */
  madeByReport: boolean;
  /** the latest revision is sealed: saving makes the next one */
  makesRevision: boolean;
  /** who else wrote on it */
  editors: readonly string[];
  updatedAt: Date;
  notes: Readonly<Record<string, string>>;
}

/** An item as its editor opens it, or null when this person may not see it. */
export async function editedDisclosure(actor: Actor, id: string): Promise<EditedDisclosure | null> {
  const state = await findState(db(), id);
  if (state === null || !can(actor, "disclosure.view", state).allowed) return null;
  const [disclosure, revision, notes] = await Promise.all([
    db().disclosure.findUniqueOrThrow({ where: { id }, select: { indexNo: true, department: { select: { name: true } } } }),
    db().revision.findUniqueOrThrow({
      where: { id: state.latestRevisionId },
      include: {
        attachments: { orderBy: [{ kind: "asc" }, { position: "asc" }], include: { file: { select: { sha256: true, size: true } } } },
        editors: { orderBy: { lastAt: "desc" }, include: { user: { select: { name: true } } } },
      },
    }),
    db().findingNote.findMany({ where: { disclosureId: id }, select: { key: true, reason: true } }),
  ]);
  const latest = contentOf(
    revision,
    revision.attachments.map(({ kind, name, file }) => ({ kind, name, sha256: file.sha256 })),
  );
  const [content, related] = await Promise.all([baseOf(db(), state, latest), relatedItems(db(), latest.relatedIds)]);
  const attached = revision.attachments
    .filter(({ kind }) => kind === "attachment")
    .map(({ fileId, name, file }): FormFile => ({ fileId, name, size: file.size }));
  return {
    id,
    version: state.version,
    content,
    values: formValuesOf(content, attached, related),
    departmentName: disclosure.department.name,
    indexNo: disclosure.indexNo,
    work: state.work,
    public: state.public,
    mayEdit: can(actor, "disclosure.edit", state),
    mayDiscard: can(actor, "disclosure.discard", state),
    madeByReport: state.madeBy != null,
    makesRevision: state.latestSealed,
    editors: revision.editors.map(({ user }) => user.name),
    updatedAt: revision.updatedAt,
    notes: Object.fromEntries(notes.map(({ key, reason }) => [key, reason])),
  };
}

/** 栏目类别 of a column of the actor's agency; null when there is no such column. */
export async function columnTypeOf(actor: Actor, columnId: string): Promise<string | null> {
  const column = await db().column.findFirst({ where: { id: columnId, agencyId: actor.agencyId }, select: { columnType: true } });
  return column?.columnType ?? null;
}

/** What stands in the way of sending this content for approval, by field: what is missing, and a 发文字号 that another item bears. */
export async function submissionGaps(actor: Actor, disclosureId: string, content: RevisionContent): Promise<FieldErrors> {
  const [column, live, other] = await Promise.all([
    db().column.findFirst({ where: { id: content.columnId, agencyId: actor.agencyId }, select: { kind: true, state: true } }),
    db().publication.count({ where: { disclosureId, publishedAt: { not: null }, endedAt: null } }),
    otherWithDocNo(db(), { agencyId: actor.agencyId, disclosureId, issuer: content.issuer, docNo: content.docNo }),
  ]);
  const gaps = column === null ? { columnId: ["没有这个栏目，请重新选择"] } : missing(content, column, live > 0);
  return other === null ? gaps : { ...gaps, docNo: [`“${other.title}”已经用了这个发文字号，请核对`] };
}
