import { z } from "zod";
import { type CivilDate, formatChineseDate, parseCivilDate } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";

/** Text that the database can hold. */
const clean = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

export const text = (max: number) =>
  z.string("没有填写").trim().refine(clean, "含有不能保存的字符，请删去后重新填写").max(max, `不能超过 ${max} 个字`).default("");

export const requiredText = (message: string, max: number) =>
  z.string(message).trim().min(1, message).refine(clean, "含有不能保存的字符，请删去后重新填写").max(max, `不能超过 ${max} 个字`);

/** Why something is done, for the record. */
export const reason = requiredText("请写明理由", 1000);

/** A day as forms send it. */
export const day = (message = "请填写日期") =>
  z.string(message).transform((raw, context): CivilDate => {
    const typed = raw.trim();
    const parsed = parseCivilDate(typed);
    if (parsed !== null) return parsed;
    context.addIssue(typed === "" ? message : `“${typed.slice(0, 20)}”不是有效的日期，请写成“2026-03-01”的样子`);
    return z.NEVER;
  });

/** A day that may be left out: empty is null. */
export const optionalDay = z
  .string()
  .nullish()
  .transform((raw, context): CivilDate | null => {
    const typed = (raw ?? "").trim();
    if (typed === "") return null;
    const parsed = parseCivilDate(typed);
    if (parsed !== null) return parsed;
    context.addIssue(`“${typed.slice(0, 20)}”不是有效的日期，请写成“2026-03-01”的样子`);
    return z.NEVER;
  });

const wholeNumber = (message: string) =>
  z.union([z.number(), z.string()], message).transform((raw, context): number => {
    const number = typeof raw === "number" ? raw : /^\d{1,9}$/.test(raw.trim()) ? Number(raw.trim()) : Number.NaN;
    if (Number.isSafeInteger(number)) return number;
    context.addIssue(message);
    return z.NEVER;
  });

/** A whole number from a form. */
export const count = (message: string, min: number, max: number) =>
  wholeNumber(message).refine((number) => number >= min && number <= max, `请填写 ${min} 到 ${max} 之间的整数`);

export const version = wholeNumber("页面已经过期，请刷新后再试");

/** A box ticked, or a yes or no. */
export const yes = z
  .union([z.boolean(), z.string(), z.array(z.string())])
  .default(false)
  .transform((raw) => raw === true || ["true", "on", "yes"].some((word) => (Array.isArray(raw) ? raw.includes(word) : raw === word)));

export const optionalId = z
  .union([z.uuid(), z.literal(""), z.null()])
  .optional()
  .transform((raw) => (raw ? raw : null));
export const ids = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one]), z.literal("").transform(() => [])]).default([]);

/** Refuses a day that has not come, or that lies before one that it must follow; by field. */
export function expectDay(field: string, on: CivilDate, bounds: { today: CivilDate; notBefore?: CivilDate | null; after?: string }): void {
  if (on > bounds.today) throw invalidInput({ [field]: ["这一天还没有到"] });
  if (bounds.notBefore != null && on < bounds.notBefore) {
    throw invalidInput({ [field]: [`不能早于${bounds.after ?? ""}（${formatChineseDate(bounds.notBefore)}）`] });
  }
}
