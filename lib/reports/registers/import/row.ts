import { z } from "zod";
import type { TableKind } from "@/lib/files/table-check";
import type { RegisterKind } from "@/lib/generated/prisma/enums";
import type { Decimal } from "../../annual/decimal";
import { isAmount, KIND_CODES, kindFrom, REGISTER_KINDS } from "../kinds";
import { readValue } from "../value";

/** What a spreadsheet was kept from running as a formula. */
const unquoted = (text: string): string => text.replace(/^'(?=\s*[=+\-@＝＋－＠])/, "").trim();

const text = (name: string, max: number) =>
  z
    .string()
    .transform(unquoted)
    .refine((value) => !value.includes("\0") && value.isWellFormed(), "含有不能保存的控制字符")
    .refine((value) => value.length <= max, `${name}超过 ${max} 个字`)
    .default("");

const KINDS = KIND_CODES.map((code) => `${code}（${REGISTER_KINDS[code].label}）`).join("、");

const year = z.string().transform((value, context): number => {
  if (/^(?:199\d|2\d{3})$/.test(value.trim())) return Number(value.trim());
  context.addIssue(`年份应写作 2022 的样子，现为“${value.slice(0, 30)}”`);
  return z.NEVER;
});

const kind = z.string().transform((value, context): RegisterKind => {
  const known = kindFrom(value);
  if (known !== undefined) return known;
  context.addIssue(`内容应是 ${KINDS} 之一，现为“${value.slice(0, 30)}”`);
  return z.NEVER;
});

const fields = z.object({
  year,
  kind,
  count: text("数量", 60),
  amount: text("金额", 60),
  unit: z
    .string()
    .default("万元")
    .transform((value) => value.trim() || "万元")
    .pipe(z.enum(["万元", "元"], "金额的单位应是“万元”或者“元”")),
  source: text("来源", 100),
  department: text("统计单位", 100),
  evidence: text("依据", 300),
  reason: text("更正原因", 300),
});

export type RegisterRow = Omit<z.output<typeof fields>, "count" | "amount" | "unit"> & { value: Decimal };

/** One figure of one source for one year. The keys are the headings of the file; see docs/import-registers.md. */
export const registerRow = fields.transform(({ count, amount, unit, ...row }, context): RegisterRow => {
  const [own, other] = isAmount(row.kind) ? (["amount", "count"] as const) : (["count", "amount"] as const);
  const given = { count, amount };
  const refuse = (field: string, message: string) => {
    context.addIssue({ code: "custom", path: [field], message });
    return z.NEVER;
  };
  const { label, unit: shownUnit } = REGISTER_KINDS[row.kind];
  if (given[other] !== "") return refuse(other, `${label}以${shownUnit}计，请填在 ${own} 一列，这一列空着`);
  if (given[own] === "") return refuse(own, `缺少${own === "count" ? "数量" : "金额"}；没有的写 0`);
  const read = readValue(row.kind, given[own], unit);
  return "fault" in read ? refuse(own, read.fault) : { ...row, value: read.value };
});

/** 列名 that office staff write ↔ heading. */
const HEADINGS: Readonly<Record<string, string>> = {
  ...{ 年份: "year", 内容: "kind", 数量: "count", 金额: "amount", 单位: "unit", 来源: "source" },
  ...{ 统计单位: "department", 依据: "evidence", 更正原因: "reason" },
};

export const REGISTER_TABLE: TableKind = {
  headings: HEADINGS,
  fields: new Set(Object.values(HEADINGS)),
  required: ["year", "kind"],
  manual: "docs/import-registers.md",
};
