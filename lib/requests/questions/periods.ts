import { deadline, workingDayOnOrBefore, workingDaysBetween } from "@/lib/calendar/working-days";
import { civilDate } from "@/lib/core/civil-date";
import { lastOfDays, lastOfMonths } from "../remedies";
import { date, days, fields, year } from "./fields";
import { keyed, rule } from "./rule";

/** So many working days after a day. */
export const workingDays = rule(fields({ start: date, workingDays: days }), (input, calendar) =>
  keyed("due", deadline(input.start, input.workingDays, calendar)),
);

/** So many natural days after a day, put off to a working day. */
export const naturalDays = rule(fields({ start: date, calendarDays: days }), (input, calendar) =>
  keyed("due", lastOfDays(input.start, input.calendarDays, calendar)),
);

/** So many months after a day, put off to a working day. */
export const months = rule(fields({ start: date, months: days }), (input, calendar) =>
  keyed("due", lastOfMonths(input.start, input.months, calendar)),
);

/** 第四十九条: by 31 January, not put off; the work must be done on the last working day until then. */
export const annualReport = rule(fields({ reportYear: year }), ({ reportYear }, calendar) => {
  const statutoryDue = civilDate(`${reportYear + 1}-01-31`);
  return { statutoryDue, ...keyed("internalTarget", workingDayOnOrBefore(statutoryDue, calendar)) };
});

/** How many working days lie after `from`, up to and with `to`. */
export const count = rule(fields({ from: date, to: date }), ({ from, to }, calendar) =>
  keyed("workingDays", workingDaysBetween(from, to, calendar)),
);
