import { addDays, type CivilDate, daysBetween, formatChineseDate, weekdayOf, yearOf } from "@/lib/core/civil-date";
import { type CalendarYear, type Holiday, isWeekend } from "./calendar-year";
import { isWorkingDay, type WorkingCalendar } from "./working-days";

/** A year as it is entered: the lists of its notice, and the agency's own days. */
export interface EnteredLists extends CalendarYear {
  readonly localOff: readonly CivilDate[];
  readonly localWorked: readonly CivilDate[];
}

/** What cannot be so, at the list that it is about. */
export interface YearProblem {
  readonly list: "holidays" | "daysOff" | "daysWorked" | "localOff" | "localWorked";
  readonly message: string;
}

/** 2027年1月4日（周一） */
export const dayNamed = (date: CivilDate): string => `${formatChineseDate(date)}（周${"一二三四五六日"[weekdayOf(date) - 1]}）`;
const namedDays = (dates: readonly CivilDate[]): string =>
  dates.length > 6 ? `${dates.slice(0, 6).map(dayNamed).join("、")}等 ${dates.length} 天` : dates.map(dayNamed).join("、");

const lengthOf = ({ from, to }: Holiday): number => daysBetween(from, to) + 1;
const daysOf = (holiday: Holiday): CivilDate[] => Array.from({ length: lengthOf(holiday) }, (_, index) => addDays(holiday.from, index));
const spanOf = ({ name, from, to }: Holiday): string => `“${name}”（${formatChineseDate(from)}至${formatChineseDate(to)}）`;

/** No notice has ever joined so many days: the month or the year is a slip. */
const NO_HOLIDAY = 31;

const LIST_WORDS = { daysOff: "放假的工作日", daysWorked: "上班的周末", localOff: "本地另外放假", localWorked: "本地另外上班" } as const;
const DAY_LISTS = ["daysOff", "daysWorked", "localOff", "localWorked"] as const;

/**
 * What cannot be so in the lists of a year, in sentences for the person who typed them in; empty when they can be used. A weekday listed
 * as worked or a Saturday listed as off would change nothing and is nearly always a slip of the year; a weekday inside a holiday that is not
 * listed as off would be counted as a working day.
 */
export function calendarYearProblems(lists: EnteredLists): readonly YearProblem[] {
  return [...dateProblems(lists), ...kindProblems(lists), ...lists.holidays.flatMap((one) => [...holidayProblems(one, lists)])];
}

function* dateProblems(lists: EnteredLists): Generator<YearProblem> {
  for (const list of DAY_LISTS) {
    const dates = lists[list];
    for (const [index, date] of dates.entries()) {
      if (yearOf(date) !== lists.year) yield { list, message: `${dayNamed(date)}不属于 ${lists.year} 年，请核对年份。` };
      if (dates.indexOf(date) !== index) yield { list, message: `${dayNamed(date)}写了两次，请删去一个。` };
    }
  }
}

function* kindProblems({ daysOff, daysWorked, localOff, localWorked }: EnteredLists): Generator<YearProblem> {
  for (const date of daysOff)
    if (isWeekend(date)) yield { list: "daysOff", message: `${dayNamed(date)}本来就是周末，只需列出放假的周一至周五。` };
  for (const date of daysWorked)
    if (!isWeekend(date)) yield { list: "daysWorked", message: `${dayNamed(date)}不是周末，只需列出调休上班的周六、周日。` };
  for (const date of localWorked)
    if (localOff.includes(date)) yield { list: "localWorked", message: `${dayNamed(date)}同时列为放假和上班。` };
}

function* holidayProblems(holiday: Holiday, { year, daysOff, daysWorked, localOff, localWorked }: EnteredLists): Generator<YearProblem> {
  const days = daysOf(holiday);
  if (days.length > NO_HOLIDAY) {
    yield { list: "holidays", message: `${spanOf(holiday)}共 ${days.length} 天，请核对起止日期。` };
    return;
  }
  if (!days.some((date) => yearOf(date) === year)) {
    yield { list: "holidays", message: `${spanOf(holiday)}没有一天在 ${year} 年，请核对年份。` };
    return;
  }
  const settled = new Set([...daysOff, ...localOff, ...localWorked]);
  const missing = days.filter((date) => yearOf(date) === year && !isWeekend(date) && !settled.has(date));
  if (missing.length > 0) {
    const message = `${spanOf(holiday)}里的${namedDays(missing)}没有列入“放假的工作日”，会被算作工作日。请补列，或者核对节日的起止日期。`;
    yield { list: "daysOff", message };
  }
  const worked = days.filter((date) => daysWorked.includes(date));
  if (worked.length > 0) yield { list: "daysWorked", message: `${namedDays(worked)}在${spanOf(holiday)}期间，不会是上班的日子。` };
}

/** The holidays of 放假办法第二条, as notices name them. */
const FESTIVALS = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];
const LONGEST_USUAL = 10;
const FARTHEST_USUAL = 21;

/**
 * What is hardly so in lists that can be used, in sentences; a notice may truly have it so, and then it is confirmed. `others` is the
 * calendar of the other years: a holiday may begin in the December before.
 */
export function calendarYearDoubts(lists: EnteredLists, others: WorkingCalendar): readonly string[] {
  return [...holidayDoubts(lists, others), ...dayDoubts(lists), ...localDoubts(lists)];
}

function* holidayDoubts({ year, holidays }: EnteredLists, others: WorkingCalendar): Generator<string> {
  const missing = FESTIVALS.filter((festival) => !holidays.some(({ name }) => name.includes(festival)));
  if (missing.length > 0) yield `节日里没有${missing.map((festival) => `“${festival}”`).join("、")}。`;
  for (const holiday of holidays) {
    if (lengthOf(holiday) > LONGEST_USUAL) yield `${spanOf(holiday)}共 ${lengthOf(holiday)} 天，比往年的假期都长。`;
    const isOff = (date: CivilDate): boolean => {
      const works = isWorkingDay(date, others);
      return works.ok && !works.value;
    };
    const beyond = daysOf(holiday).filter((date) => yearOf(date) !== year && !isWeekend(date) && !isOff(date));
    for (const other of new Set(beyond.map(yearOf))) {
      const days = beyond.filter((date) => yearOf(date) === other);
      yield `${spanOf(holiday)}跨年，${namedDays(days)}要在 ${other} 年的日历里列为放假，现在还没有列。`;
    }
  }
}

function* dayDoubts({ daysOff, daysWorked, holidays }: EnteredLists): Generator<string> {
  const within = new Set(holidays.flatMap(daysOf));
  const alone = daysOff.filter((date) => !within.has(date));
  if (alone.length > 0) yield `${namedDays(alone)}列为放假，但不在所列的任何节日里。`;
  const far = daysWorked.filter((date) => holidays.every((holiday) => distance(date, holiday) > FARTHEST_USUAL));
  if (far.length > 0) yield `${namedDays(far)}列为上班，但前后三周没有节日。`;
}

const distance = (date: CivilDate, { from, to }: Holiday): number => Math.max(daysBetween(date, from), daysBetween(to, date), 0);

function* localDoubts({ daysOff, daysWorked, localOff, localWorked }: EnteredLists): Generator<string> {
  for (const date of localOff) {
    if (daysOff.includes(date)) yield `${dayNamed(date)}在“${LIST_WORDS.daysOff}”里已经有了，不需要列为“${LIST_WORDS.localOff}”。`;
    else if (isWeekend(date) && !daysWorked.includes(date)) yield `${dayNamed(date)}本来就是周末，不需要列为“${LIST_WORDS.localOff}”。`;
  }
  for (const date of localWorked) {
    if (daysWorked.includes(date)) yield `${dayNamed(date)}在“${LIST_WORDS.daysWorked}”里已经有了，不需要列为“${LIST_WORDS.localWorked}”。`;
    else if (!isWeekend(date) && !daysOff.includes(date)) yield `${dayNamed(date)}本来就是工作日，不需要列为“${LIST_WORDS.localWorked}”。`;
  }
}
