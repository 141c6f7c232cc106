import { z } from "zod";
import { type CivilDate, civilDateOf, formatChineseDate, parseCivilDate } from "@/lib/core/civil-date";

const MAX_DAYS = 10_000;

const unlessMissing = (message: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? "没有填写" : message),
});

/** What was written, as a sentence may quote it: short, and without anything that a terminal would obey. */
export const shown = (value: string): string => {
  const plain = value.replace(/\p{C}/gu, "");
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
};

const MOST_NAMED = 5;
const named = (keys: readonly string[]): string =>
  `${keys.slice(0, MOST_NAMED).map(shown).join("、")}${keys.length > MOST_NAMED ? ` 等 ${keys.length} 个` : ""}`;

/** `YYYY-MM-DD`, a day that exists. */
export const date = z.string(unlessMissing("应当是日期，写成“2026-03-01”的样子")).transform((text, context): CivilDate => {
  const parsed = parseCivilDate(text);
  if (parsed !== null) return parsed;
  context.addIssue(`“${shown(text)}”不是有效的日期，应当写成“2026-03-01”的样子`);
  return z.NEVER;
});

/** The day in Shanghai of an instant with its offset, `2025-03-07T21:15:00+08:00`. */
export const dayOfInstant = z.iso
  .datetime({ offset: true, ...unlessMissing("应当是带时区的时刻，写成“2026-03-01T09:30:00+08:00”的样子") })
  .transform((text) => civilDateOf(new Date(text)));

export const days = z.number(unlessMissing("应当是整数")).int("应当是整数").min(1, "至少是 1").max(MAX_DAYS, `最多是 ${MAX_DAYS}`);

export const year = z
  .number(unlessMissing("应当是年份，如 2026"))
  .int("应当是整数")
  .min(1000, "应当是四位的年份")
  .max(9998, "应当是四位的年份");

export const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes, unlessMissing(`应当是以下之一：${codes.join("、")}`));

/** The input of a question. A field nobody knows is refused: a slip in its name would change the answer unseen. */
export const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `有不认识的字段 ${named(issue.keys ?? [])}，可以用的是 ${Object.keys(shape).join("、")}`
        : unlessMissing("应当是一个对象").error(issue),
  });

type Dated = readonly [name: string, day: CivilDate | null | undefined];

/** Complains of each day that comes before one that stands ahead of it in the list; what has not happened is passed over. */
export function expectOrder(context: z.RefinementCtx, ...days: readonly Dated[]): void {
  let latest: readonly [string, CivilDate] | null = null;
  for (const [name, day] of days) {
    if (day === null || day === undefined) continue;
    if (latest !== null && day < latest[1]) {
      context.addIssue({
        code: "custom",
        path: name.split("."),
        message: `${formatChineseDate(day)}早于 ${latest[0]}（${formatChineseDate(latest[1])}）`,
      });
    } else latest = [name, day];
  }
}
