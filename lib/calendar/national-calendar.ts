import { CALENDAR_YEARS } from "./working-calendar.data";
import { type WorkingCalendar, workingCalendar } from "./working-days";

/** The calendar of record, without local days. */
export const nationalCalendar: WorkingCalendar = workingCalendar(CALENDAR_YEARS);
