import { z } from "zod";
import { bodyFileIds, bodySchema } from "@/lib/disclosures/body";

const FIRST = 2000;

/** A year as an address or a form has it. */
export const yearInput = z.coerce.number("请选择报告年度").int("请选择报告年度").min(FIRST, "请选择报告年度").max(2199, "请选择报告年度");

export const reportInput = { year: yearInput, expectedVersion: z.coerce.number().int().nonnegative() };

const text = (what: string, max: number) => z.string().trim().max(max, `${what}不超过 ${max} 个字`);
export const requiredText = (what: string, max: number) => text(what, max).min(1, `请填写${what}`);

const json = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
};

/** A part of the report's words: as an item's body, but without pictures, which its files could not carry. */
export const partInput = z.preprocess(json, bodySchema).superRefine((body, context) => {
  if (bodyFileIds(body).length > 0)
    context.addIssue({ code: "custom", message: "年度报告的文字部分不放图片：图表由平台按数字生成。请删去图片后保存" });
});
