import { z } from "zod";
import { bodyFromText, isBlank } from "./body";
import type { Block, Body, Heading, Paragraph } from "./body-model";

/** 条例第十二条第二款: what a 政府信息公开指南 has to tell, in the order of the article. */
export const GUIDE_LABELS = {
  classification: "政府信息的分类",
  arrangement: "编排体系",
  access: "获取方式",
  office: "政府信息公开工作机构的名称",
  address: "办公地址",
  hours: "办公时间",
  telephone: "联系电话",
  fax: "传真号码",
  online: "互联网联系方式",
} as const;

export type GuideField = keyof typeof GUIDE_LABELS;
export type Guide = Readonly<Record<GuideField, string>>;

/** 栏目类别 of the column whose item is the guide. */
export const GUIDE_TYPE = "信息公开指南";

export const GUIDE_FIELDS = Object.keys(GUIDE_LABELS) as GuideField[];

const LONG: readonly GuideField[] = ["classification", "arrangement", "access"];
export const isLong = (field: GuideField): boolean => LONG.includes(field);

/** Names of the fields on the form and in error messages: `guide.telephone`. */
export const guideName = (field: GuideField): string => `guide.${field}`;

export const GUIDE_FORM_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  GUIDE_FIELDS.map((field) => [guideName(field), GUIDE_LABELS[field]]),
);

export const emptyGuide: Guide = Object.fromEntries(GUIDE_FIELDS.map((field) => [field, ""])) as Guide;

const stored = z.object(Object.fromEntries(GUIDE_FIELDS.map((field) => [field, z.string()])) as Record<GuideField, z.ZodString>);

/** The guide of a revision as the database keeps it; null for every other item. */
export const guideOf = (value: unknown): Guide | null => (value === null || value === undefined ? null : stored.parse(value));

/** The fields that are still empty: 指南 may not be sent for approval while there is one. */
export const guideGaps = (guide: Guide): GuideField[] => GUIDE_FIELDS.filter((field) => guide[field].trim() === "");

const heading = (text: string): Heading => ({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] });
const paragraph = (text: string): Paragraph => ({ type: "paragraph", content: [{ type: "text", text }] });

/** The whole text of a guide as people read it: its fields under their names, then what else was written. */
export function guideBody(guide: Guide, rest: Body): Body {
  const long = LONG.flatMap((field): Block[] => [heading(GUIDE_LABELS[field]), ...bodyFromText(guide[field]).content]);
  const short = GUIDE_FIELDS.filter((field) => !isLong(field)).map((field) =>
    paragraph(`${field === "office" ? "机构名称" : GUIDE_LABELS[field]}：${guide[field]}`),
  );
  const more = isBlank(rest) ? [] : [heading("其他事项"), ...rest.content];
  return { type: "doc", content: [...long, heading("政府信息公开工作机构"), ...short, ...more] };
}
