import { z } from "zod";
import { type CivilDate, parseCivilDate } from "@/lib/core/civil-date";

/** What a spreadsheet was kept from running as a formula. */
const unquoted = (text: string): string => text.replace(/^'(?=\s*[=+\-@＝＋－＠])/, "").trim();

export const textCell = (name: string, max: number) =>
  z
    .string()
    .transform(unquoted)
    .refine((value) => !value.includes("\0") && value.isWellFormed(), "含有不能保存的控制字符")
    .refine((value) => value.length <= max, `${name}超过 ${max} 个字`);
export const requiredCell = (name: string, max: number) => textCell(name, max).refine((value) => value !== "", `缺少${name}`);

const readDay = (name: string, value: string, context: z.RefinementCtx): CivilDate => {
  const day = parseCivilDate(value.trim());
  if (day !== null) return day;
  context.addIssue(value.trim() === "" ? `缺少${name}` : `${name}应写作 2022-03-01 的样子，且是真实的日期，现为“${value.slice(0, 30)}”`);
  return z.NEVER;
};
export const dayCell = (name: string) => z.string().transform((value, context) => readDay(name, value, context));
export const maybeDayCell = (name: string) =>
  z
    .string()
    .default("")
    .transform((value, context): CivilDate | null => (value.trim() === "" ? null : readDay(name, value, context)));

type Words<T extends string> = Readonly<Record<T, string>>;

function readCode<T extends string>(name: string, codes: readonly T[], words: Words<T>, value: string, context: z.RefinementCtx): T {
  const found = codes.find((code) => code === value.trim() || words[code] === value.trim());
  if (found !== undefined) return found;
  context.addIssue(value.trim() === "" ? `缺少${name}` : `${name}应是 ${codes.join("、")} 之一，现为“${value.slice(0, 30)}”`);
  return z.NEVER;
}

/** A code, or the word for it that people write. */
export const codedCell = <T extends string>(name: string, codes: readonly T[], words: Words<T>) =>
  z.string().transform((value, context): T => readCode(name, codes, words, value, context));
export const maybeCodedCell = <T extends string>(name: string, codes: readonly T[], words: Words<T>) =>
  z
    .string()
    .default("")
    .transform((value, context): T | null => (value.trim() === "" ? null : readCode(name, codes, words, value, context)));

export const wholeCell = (name: string, max: number) =>
  z
    .string()
    .default("")
    .transform((value, context): number | null => {
      if (value.trim() === "") return null;
      const number = /^\d{1,9}$/.test(value.trim()) ? Number(value.trim()) : Number.NaN;
      if (number <= max) return number;
      context.addIssue(`${name}应是 0 到 ${max} 的整数，现为“${value.slice(0, 30)}”`);
      return z.NEVER;
    });

/** A number that people write with blanks and full-width characters: always one way. */
export const plainNumber = (value: string): string => value.normalize("NFKC").replace(/\s/g, "").toUpperCase();
