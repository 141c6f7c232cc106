import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDate, formatChineseDate, parseCivilDate, yearOf } from "@/lib/core/civil-date";
import type { ReplyDates } from "./clock-model";
import { CLOCK_RULES, rulesOn } from "./clock-rules";
import { CHANNELS, type RequestChannel } from "./receipt";
import { type ShownClock, shownClock } from "./shown-clock";

/** What the deadline calculator is told: names of its fields and of the parameters in its address. */
export const CALCULATOR_FIELDS = {
  channel: "申请方式",
  date: "收到申请之日",
  supplementAsked: "告知补正的日期",
  supplementReceived: "收到补正申请的日期",
  consultSent: "发出征求意见书的日期",
  consultBack: "收到意见的日期",
  extension: "延长的工作日数",
} as const;

export type CalculatorField = keyof typeof CALCULATOR_FIELDS;
export type CalculatorValues = Readonly<Record<CalculatorField, string>>;
export type CalculatorErrors = Readonly<Partial<Record<CalculatorField, string>>>;

export interface Calculated {
  readonly channel: RequestChannel;
  readonly dates: ReplyDates;
  readonly shown: ShownClock;
}

export interface CalculatorAnswer {
  readonly values: CalculatorValues;
  readonly errors: CalculatorErrors;
  /** null: nothing asked yet, or something is wrong */
  readonly result: Calculated | null;
}

const DATES = ["date", "supplementAsked", "supplementReceived", "consultSent", "consultBack"] as const;
const FIRST_NEEDED: Readonly<Partial<Record<CalculatorField, CalculatorField>>> = {
  supplementReceived: "supplementAsked",
  consultBack: "consultSent",
};

/**
 * Answers the calculator of the portal. Everything typed comes back in `values`. Dates that would only become known later are
 * allowed: people plan ahead; one year beyond the calendar is the limit.
 */
export function calculate(
  query: Readonly<Record<string, string | undefined>>,
  calendar: WorkingCalendar,
  today: CivilDate,
): CalculatorAnswer {
  const values = valuesOf(query);
  if (query.date === undefined) return { values, errors: {}, result: null };
  const { days, errors } = readDates(values, calendar);
  const channel = CHANNELS.find((one) => one === values.channel);
  if (channel === undefined) errors.channel = "请选择申请方式";
  const extension = values.extension === "" ? null : Number(values.extension);
  const max = CLOCK_RULES.at(-1)?.extensionMaxDays ?? 0;
  if (extension !== null && !(/^\d{1,3}$/.test(values.extension) && extension >= 1 && extension <= max)) {
    errors.extension = `延长的期限是 1 到 ${max} 个工作日（条例第三十三条）`;
  }
  if (!days.date && errors.date === undefined) errors.date = "请填写日期";
  const rules = days.date ? rulesOn(days.date, CLOCK_RULES) : null;
  if (Object.keys(errors).length > 0 || !days.date || channel === undefined || rules === null) return { values, errors, result: null };

  const dates = replyDates(days.date, days, extension);
  const shown = shownClock(dates, { rules, calendar, today: latest(today, days.consultSent) });
  if ("missingYear" in shown) return { values, errors: { date: `${shown.missingYear} 年的放假安排没有录入，不能计算` }, result: null };
  return { values, errors, result: { channel, dates, shown } };
}

const valuesOf = (query: Readonly<Record<string, string | undefined>>): CalculatorValues => {
  const value = (field: CalculatorField): string => {
    const text = (query[field] ?? "").trim();
    return DATES.some((date) => date === field) ? plainDate(text) : text;
  };
  return {
    channel: query.channel === undefined ? "WEB" : value("channel"),
    date: value("date"),
    supplementAsked: value("supplementAsked"),
    supplementReceived: value("supplementReceived"),
    consultSent: value("consultSent"),
    consultBack: value("consultBack"),
    extension: value("extension"),
  };
};

/** Old browsers have no field for dates: 2026年3月1日, 2026/3/1, 2026.3.1 and ２０２６－３－１ are understood as well. */
function plainDate(text: string): string {
  const [, year, month, day] = /^(\d{4})\s?[-年/.]\s?(\d{1,2})\s?[-月/.]\s?(\d{1,2})日?$/.exec(text.normalize("NFKC")) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

type Days = Partial<Record<CalculatorField, CivilDate>>;
type Problems = Partial<Record<CalculatorField, string>>;

function readDates(values: CalculatorValues, calendar: WorkingCalendar): { days: Days; errors: Problems } {
  const first = civilDate(`${Math.min(...calendar.years)}-01-01`);
  const last = civilDate(`${Math.max(...calendar.years) + 1}-12-31`);
  const days: Days = {};
  const errors: Problems = {};
  for (const field of DATES) {
    if (values[field] === "") continue;
    const day = parseCivilDate(values[field]);
    if (day === null) errors[field] = `“${values[field].slice(0, 20)}”不是有效的日期，请写成“${yearOf(last) - 1}-03-01”的样子`;
    else if (day < first || day > last) errors[field] = `请填写 ${yearOf(first)} 年到 ${yearOf(last)} 年之间的日期，其他年份没有放假安排`;
    else days[field] = day;
  }
  const orders = [
    ["date", "supplementAsked"],
    ["supplementAsked", "supplementReceived"],
    ["date", "consultSent"],
    ["consultSent", "consultBack"],
  ] as const;
  for (const [before, after] of orders) {
    const [early, late] = [days[before], days[after]];
    if (early && late && late < early) errors[after] = `不能早于${CALCULATOR_FIELDS[before]}（${formatChineseDate(early)}）`;
  }
  for (const [field, needed] of Object.entries(FIRST_NEEDED) as [CalculatorField, CalculatorField][]) {
    if (values[field] !== "" && values[needed] === "") errors[needed] = `填写了${CALCULATOR_FIELDS[field]}，也请填写这个日期`;
  }
  return { days, errors };
}

function replyDates(receivedOn: CivilDate, days: Days, extension: number | null): ReplyDates {
  const { supplementAsked, supplementReceived, consultSent, consultBack } = days;
  // Its own day is not asked for: the extension is taken to have been granted in time, after the last start.
  const grantedOn = supplementReceived ?? receivedOn;
  return {
    receivedOn,
    ...(supplementAsked && { supplement: { askedOn: supplementAsked, receivedOn: supplementReceived ?? null } }),
    ...(consultSent && { consultations: [{ with: "thirdParty" as const, sentOn: consultSent, resumedOn: consultBack ?? null }] }),
    ...(extension !== null && { extension: { grantedOn, workingDays: extension } }),
  };
}

const latest = (day: CivilDate, other: CivilDate | undefined): CivilDate => (other !== undefined && other > day ? other : day);
