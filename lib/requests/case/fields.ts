import { z } from "zod";
import { addDays, type CivilDate, formatChineseDate, parseCivilDate } from "@/lib/core/civil-date";
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

/** One of the consultations of a case, by its id; whether there is such a one, the command looks up. */
export const whichConsultation = requiredText("请选择是哪一次征求", 60);

export const version = wholeNumber("页面已经过期，请刷新后再试");

/** A question that must be answered with yes or no: nothing chosen is neither. */
export const yesOrNo = (message: string) =>
  z.union([z.boolean(), z.literal("true"), z.literal("false")], message).transform((raw) => raw === true || raw === "true");

/** A box that may be ticked. */
export const yes = z
  .union([z.boolean(), z.string(), z.array(z.string())])
  .default(false)
  .transform((raw) => raw === true || ["true", "on", "yes"].some((word) => (Array.isArray(raw) ? raw.includes(word) : raw === word)));

const CHOOSE_AGAIN = "没有这一项，请在列表里重新选择";

export const optionalId = z
  .union([z.uuid(), z.literal(""), z.null()], CHOOSE_AGAIN)
  .optional()
  .transform((raw) => (raw ? raw : null));
export const ids = z
  .union([z.array(z.uuid()), z.uuid().transform((one) => [one]), z.literal("").transform(() => [])], CHOOSE_AGAIN)
  .default([]);

/** Refuses a day that has not come, or that lies before one that it must follow; by field. */
export function expectDay(field: string, on: CivilDate, bounds: { today: CivilDate; notBefore?: CivilDate | null; after?: string }): void {
  if (on > bounds.today) throw invalidInput({ [field]: ["这一天还没有到"] });
  if (bounds.notBefore != null && on < bounds.notBefore) {
    throw invalidInput({ [field]: [`不能早于${bounds.after ?? ""}（${formatChineseDate(bounds.notBefore)}）`] });
  }
}

const MOST_AHEAD = 366;

/** Refuses a day so far ahead that its year must be a slip, for a period that somebody sets; by field. */
export function expectNear(field: string, on: CivilDate, today: CivilDate): void {
  if (on > addDays(today, MOST_AHEAD)) throw invalidInput({ [field]: [`${formatChineseDate(on)}在一年以后，请核对年份`] });
}
