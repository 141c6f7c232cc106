import type { FieldErrors } from "@/lib/core/errors";
import type { ColumnKind, ColumnState } from "@/lib/generated/prisma/enums";
import { isBlank } from "./body";
import { type RevisionContent, readBody } from "./content";
import { GUIDE_LABELS, guideGaps, guideName } from "./guide";
import type { FieldName } from "./labels";

export interface ColumnFacts {
  kind: ColumnKind;
  state: ColumnState;
}

/** Why nothing may be put into a column, or null. */
export function columnProblem({ kind, state }: ColumnFacts): string | null {
  if (state === "retired") return "这个栏目已停用，不再收新的信息，请改选其他栏目";
  if (kind === "tree") return "这个栏目只汇总下级栏目，请改选它的下级栏目";
  return null;
}

/**
 * What is still missing before a revision can be sent for approval, by field; empty when nothing is.
 * What is public is corrected only with a note that says what changed. 信息公开指南 needs all that 条例第十二条 asks of it.
 * A normative document needs its 生效日期; what is not 主动公开 needs its ground (条例第十四条至第十六条) and a reason.
 */
export function missing(content: RevisionContent, column: ColumnFacts, isPublic: boolean): FieldErrors {
  const found = new Map<FieldName, string>();
  const need = (field: FieldName, isMissing: boolean, message: string) => {
    if (isMissing) found.set(field, message);
  };
  need("columnId", columnProblem(column) !== null, columnProblem(column) ?? "");
  need("title", content.title === "", "请填写标题");
  need("summary", content.summary === "", "请填写内容概述，信息公开目录要用（条例第十二条）");
  need("body", isBlank(readBody(content)) && !content.files.some(({ kind }) => kind === "attachment"), "请填写正文，或者上传附件");
  need("topic", content.topic === "", "请选择主题分类");
  need("genre", content.genre === "", "请选择体裁分类");
  need("issuer", content.issuer === "", "请填写发文机关全称");
  need("formedOn", content.formedOn === null, "请填写成文日期，公开期限从这一天起算（条例第二十六条）");
  need("effectiveOn", content.isNormative && content.effectiveOn === null, "行政规范性文件要填写生效日期");
  need("docNo", content.isNormative && content.docNo === "", "行政规范性文件要填写发文字号");
  need(
    "opennessGround",
    content.openness !== "active" && content.opennessGround === "",
    "不主动公开的，请选择依据（条例第十四条至第十六条）",
  );
  need("opennessReason", content.openness !== "active" && content.opennessReason === "", "不主动公开的，请写明理由");
  need("source", content.source === "", "请填写来源");
  need("responsibleEditor", content.responsibleEditor === "", "请填写责任编辑");
  need("correctionNote", isPublic && content.correctionNote === "", "这条信息正在公开，请写明这次更正了什么，会向公众说明");
  const gaps = content.guide === null ? [] : guideGaps(content.guide);
  return Object.fromEntries([
    ...gaps.map((field) => [guideName(field), [`请填写${GUIDE_LABELS[field]}，公开指南必须有（条例第十二条）`]]),
    ...[...found].map(([field, message]) => [field, [message]]),
  ]);
}
