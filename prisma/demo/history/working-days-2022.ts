import { addDays, type CivilDate, civilDate, formatChineseDate } from "@/lib/core/civil-date";

// 国办发明电〔2021〕11号: the working days of 2022 that fall on a weekend, and the weekdays off.
const weekendsWorked = new Set(["2022-01-29", "2022-01-30", "2022-04-02", "2022-04-24", "2022-05-07", "2022-10-08", "2022-10-09"]);
const weekdaysOff = new Set(
  "01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07"
    .split(" ")
    .map((day) => `2022-${day}`)
    .concat("2023-01-02"),
);

export const daysOf2022: readonly CivilDate[] = Array.from({ length: 365 }, (_, at) => addDays(civilDate("2022-01-01"), at));

export const isWorkingDay = (date: CivilDate): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? weekendsWorked.has(date) : !weekdaysOff.has(date);
};

export const workingDaysOf2022 = daysOf2022.filter(isWorkingDay);

/** The working day of 2022 that lies `count` working days before `date` (0: `date` or the last one before it); never earlier than the first. */
export function workingDayBefore(date: CivilDate, count: number): CivilDate {
  const upTo = workingDaysOf2022.filter((day) => day <= date);
  return upTo[Math.max(0, upTo.length - 1 - count)] ?? date;
}

/** The first working day on or after `date`, in 2022 or the first days of 2023. */
export const workingDayFrom = (date: CivilDate): CivilDate => (isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1)));

export const monthOf = (date: CivilDate): number => Number(date.slice(5, 7));

/** `3月1日`. */
export const monthDay = (date: CivilDate): string => formatChineseDate(date).slice(5);
