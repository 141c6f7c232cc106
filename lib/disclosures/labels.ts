import type { OriginKind } from "@/lib/generated/prisma/enums";

/** The fields of an item as people call them: on the form, in error summaries, in comparisons. */
export const FIELD_LABELS = {
  columnId: "栏目",
  title: "标题",
  summary: "内容概述",
  body: "正文",
  topic: "主题分类",
  genre: "体裁分类",
  serviceObject: "服务对象",
  issuer: "发文机关",
  docNo: "发文字号",
  formedOn: "成文日期",
  effectiveOn: "生效日期",
  expiresOn: "有效期至",
  isNormative: "行政规范性文件",
  openness: "公开方式",
  opennessGround: "不主动公开的依据",
  opennessReason: "不主动公开的理由",
  publicUntil: "公开时限",
  keywords: "关键词",
  source: "来源",
  responsibleEditor: "责任编辑",
  originKind: "信息来源关系",
  carriers: "公开形式",
  relatedIds: "相关文件",
  guide: "指南要素",
  correctionNote: "更正说明",
  attachments: "附件",
} as const;

export type FieldName = keyof typeof FIELD_LABELS;

/** 条例第十条: whose information it is. */
export const ORIGIN_LABELS: Readonly<Record<OriginKind, string>> = {
  made: "本机关制作",
  fromPublic: "从公民、法人和其他组织获取",
  fromAgency: "从其他行政机关获取",
  joint: "与其他机关联合制作",
};

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(FIELD_LABELS, name);
