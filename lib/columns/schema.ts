import { z } from "zod";
import { civilDate, parseCivilDate } from "@/lib/core/civil-date";
import { ColumnKind } from "@/lib/generated/prisma/enums";
import { SLUG } from "./address";
import { COLUMN_TYPES } from "./words";

/** An empty field of a form is null. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === undefined || (typeof value === "string" && value.trim() === "") ? null : value), schema.nullable());

const keywords = z
  .preprocess(
    (value) => (typeof value === "string" ? value.split(/[,，、；;\s]+/).filter((word) => word !== "") : value),
    z.array(z.string().trim().min(1).max(20, "每个关键词不超过 20 个字")).max(20, "关键词不超过 20 个"),
  )
  .default([]);

const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== null, "日期不正确，请写成 2026-03-01 的样子")
  .transform((text) => civilDate(text));

/** What a form says of a column. */
export const columnFields = z
  .object({
    name: z.string().trim().min(1, "请填写栏目名称").max(30, "栏目名称不超过 30 个字"),
    slug: z
      .string()
      .trim()
      .min(1, "请填写地址标识")
      .max(40, "地址标识不超过 40 个字符")
      .regex(SLUG, "地址标识只能用小写字母、数字和连字符，不能以连字符开头或结尾，例如 zcwj"),
    kind: z.enum(ColumnKind, "请选择栏目形式"),
    columnType: z.enum(COLUMN_TYPES, "请选择栏目类别"),
    description: z.string().trim().min(1, "请填写栏目说明：它会成为网页标签 ColumnDescription").max(200, "栏目说明不超过 200 个字"),
    keywords,
    ownerDepartmentId: optional(z.uuid("请选择科室")),
    workflowKey: optional(z.string()),
    updatePeriodDays: optional(z.coerce.number("请填写整数天数").int("请填写整数天数").min(1, "至少 1 天").max(3650, "最多 3650 天")),
    article20: optional(z.coerce.number("请选择条款").int("请选择条款").min(1, "请选择条款").max(15, "请选择条款")),
    statement: optional(z.string().trim().max(500, "说明不超过 500 个字")),
    statementOn: optional(day),
  })
  .refine((fields) => (fields.statement === null) === (fields.statementOn === null), {
    path: ["statementOn"],
    message: "说明和说明日期要一起填写，或一起留空",
  });

export type ColumnFields = z.output<typeof columnFields>;

/** Names of the fields, for the error summary of forms. */
export const COLUMN_LABELS = {
  name: "栏目名称",
  slug: "地址标识",
  parentId: "上级栏目",
  kind: "栏目形式",
  columnType: "栏目类别",
  description: "栏目说明",
  keywords: "关键词",
  ownerDepartmentId: "负责科室",
  workflowKey: "审批流程",
  updatePeriodDays: "更新期限",
  article20: "条例第二十条",
  statement: "无内容说明",
  statementOn: "说明日期",
} as const;
