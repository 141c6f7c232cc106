import { z } from "zod";
import { type Counted, deadline, type WorkingCalendar, workingDaysBetween } from "@/lib/calendar/working-days";
import type { CivilDate } from "@/lib/core/civil-date";
import { replyClock } from "../clock";
import type { ReplyClock, ReplyDates } from "../clock-model";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { date, days, expectOrder, fields } from "./fields";
import { type Answer, keyed, NOT_IN_FORCE, notLoaded, rule } from "./rule";

interface Asked {
  start: CivilDate;
  workingDays: number;
  today?: CivilDate | undefined;
}

/** The clock of a case under the rules of its day, with the number of days the question names; null before there were rules. */
function clockOf(
  { start, workingDays, today }: Asked,
  dates: Omit<ReplyDates, "receivedOn">,
  calendar: WorkingCalendar,
): Counted<ReplyClock> | null {
  const rules = rulesOn(start, CLOCK_RULES);
  if (rules === null) return null;
  return replyClock({ receivedOn: start, ...dates }, { rules: { ...rules, replyDays: workingDays }, calendar, today: today ?? start });
}

/** A due date and its extension, under the keys of the question. */
function dueOf(clock: Counted<ReplyClock> | null): Answer {
  if (clock === null) return NOT_IN_FORCE;
  if (!clock.ok) return notLoaded(clock);
  if (clock.value.state === "stopped") return { due: null };
  const { due, extensionProblem, openSince } = clock.value;
  if (extensionProblem !== null) return { error: extensionProblem };
  return openSince === null ? { due } : { due, provisional: true };
}

export const extended = rule(
  fields({ start: date, workingDays: days, extendedOn: date, extensionWorkingDays: days }).superRefine(({ start, extendedOn }, context) =>
    expectOrder(context, ["start", start], ["extendedOn", extendedOn]),
  ),
  (input, calendar) => {
    const extension = { grantedOn: input.extendedOn, workingDays: input.extensionWorkingDays };
    const original = deadline(input.start, input.workingDays, calendar);
    return original.ok ? { originalDue: original.value, ...dueOf(clockOf(input, { extension }, calendar)) } : notLoaded(original);
  },
);

export const afterSupplement = rule(
  fields({ start: date, supplementNoticeSentOn: date, supplementReceivedOn: date.nullable(), workingDays: days }).superRefine(
    (input, context) =>
      expectOrder(
        context,
        ["start", input.start],
        ["supplementNoticeSentOn", input.supplementNoticeSentOn],
        ["supplementReceivedOn", input.supplementReceivedOn],
      ),
  ),
  (input, calendar) => {
    const rules = rulesOn(input.start, CLOCK_RULES);
    if (rules === null) return NOT_IN_FORCE;
    const supplement = { askedOn: input.supplementNoticeSentOn, receivedOn: input.supplementReceivedOn };
    return {
      ...keyed("noticeDue", deadline(input.start, rules.supplementNoticeDays, calendar)),
      ...dueOf(clockOf(input, { supplement }, calendar)),
    };
  },
);

const suspension = fields({ sentOn: date, resumedOn: date.nullable() });

export const suspended = rule(
  fields({
    start: date,
    workingDays: days,
    suspensions: z.array(suspension, "应当是一个数组").max(100, "最多 100 项"),
    extendedOn: date.optional(),
    extensionWorkingDays: days.optional(),
    today: date.optional(),
  }).superRefine(({ start, suspensions, extendedOn, extensionWorkingDays, today }, context) => {
    for (const [index, { sentOn, resumedOn }] of suspensions.entries()) {
      expectOrder(context, ["start", start], [`suspensions.${index}.sentOn`, sentOn], [`suspensions.${index}.resumedOn`, resumedOn]);
      if (resumedOn === null && today === undefined) {
        context.addIssue({ code: "custom", path: ["today"], message: `没有填写：suspensions.${index} 还没有结束，要知道算到哪一天` });
      }
    }
    expectOrder(context, ["start", start], ["extendedOn", extendedOn]);
    if (extendedOn !== undefined && extensionWorkingDays === undefined) {
      context.addIssue({ code: "custom", path: ["extensionWorkingDays"], message: "没有填写：extendedOn 说有延期，要知道延长几个工作日" });
    }
  }),
  (input, calendar) => {
    const { start, suspensions, extensionWorkingDays } = input;
    const base = deadline(start, input.workingDays, calendar);
    if (!base.ok) return notLoaded(base);
    const excluded = suspensions.map(({ sentOn, resumedOn }) => workingDaysBetween(sentOn, resumedOn ?? input.today ?? sentOn, calendar));
    const missing = excluded.find((one) => !one.ok);
    if (missing?.ok === false) return { baseDue: base.value, ...notLoaded(missing) };
    const parts = { baseDue: base.value, excludedWorkingDays: excluded.flatMap((one) => (one.ok ? [one.value] : [])) };

    const consultations = suspensions.map((one) => ({ with: "thirdParty" as const, ...one }));
    const before = dueOf(clockOf(input, { consultations }, calendar));
    if (extensionWorkingDays === undefined || "error" in before) return { ...parts, ...before };
    // Without its day, the extension is taken to have been granted in time.
    const extension = { grantedOn: input.extendedOn ?? start, workingDays: extensionWorkingDays };
    return { ...parts, dueBeforeExtension: before.due ?? null, ...dueOf(clockOf(input, { consultations, extension }, calendar)) };
  },
);
