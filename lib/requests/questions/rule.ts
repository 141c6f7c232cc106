import type { z } from "zod";
import type { Counted, WorkingCalendar } from "@/lib/calendar/working-days";

/** An answer by key; what cannot be said has `error`, beside the parts that can. */
export type Answer = Readonly<Record<string, string | number | boolean | null | readonly number[]>>;

/** A question that has been read: its answer by a calendar. Or what is wrong with it, by field. */
export type Read =
  | { readonly ok: true; readonly answer: (calendar: WorkingCalendar) => Answer }
  | { readonly ok: false; readonly problems: readonly { readonly field: string; readonly message: string }[] };

export type QuestionRule = (input: unknown) => Read;

/** A kind of question: the shape of its input, and its answer. */
export const rule =
  <Schema extends z.ZodType>(schema: Schema, answer: (input: z.output<Schema>, calendar: WorkingCalendar) => Answer): QuestionRule =>
  (input) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return { ok: true, answer: (calendar) => answer(parsed.data, calendar) };
    return { ok: false, problems: parsed.error.issues.map(({ path, message }) => ({ field: ["input", ...path].join("."), message })) };
  };

export const NOT_IN_FORCE: Answer = { error: "RULES_NOT_IN_FORCE" };

export const notLoaded = ({ missingYear }: { missingYear: number }): Answer => ({ error: "CALENDAR_NOT_LOADED", missingYear });

/** The counted value under its key, or why it cannot be counted. */
export const keyed = (key: string, counted: Counted<string | number>): Answer =>
  counted.ok ? { [key]: counted.value } : notLoaded(counted);
