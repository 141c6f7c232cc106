import { z } from "zod";
import { type Db, db } from "@/lib/core/db";
import { storedDay as day } from "@/lib/core/stored-day";
import type { CalendarYear } from "./calendar-year";
import { CALENDAR_YEARS } from "./working-calendar.data";
import { type WorkingCalendar, workingCalendar } from "./working-days";

/** The lists of one year as they are stored. */
export const storedDays = z.object({
  daysOff: z.array(day),
  daysWorked: z.array(day),
  holidays: z.array(z.object({ name: z.string(), from: day, to: day })),
  /** the agency's own: local holidays and emergency changes */
  localOff: z.array(day),
  localWorked: z.array(day),
});
export type StoredDays = z.output<typeof storedDays>;

export interface EnteredYear extends StoredDays {
  year: number;
  notice: string;
  enteredByName: string;
  enteredAt: Date;
  version: number;
}

/** The years that the agency has entered itself. */
export async function enteredYears(db: Db, agencyId: string): Promise<EnteredYear[]> {
  const rows = await db.calendarEntry.findMany({ where: { agencyId }, orderBy: { year: "asc" } });
  return rows.map(({ year, notice, days, enteredByName, enteredAt, version }) => ({
    ...storedDays.parse(days),
    ...{ year, notice, enteredByName, enteredAt, version },
  }));
}

/** What the platform ships, with the agency's own years in place of it and its own days on top. */
export function calendarWith(entered: readonly (Pick<EnteredYear, "year" | "notice"> & StoredDays)[]): WorkingCalendar {
  const shipped: readonly CalendarYear[] = CALENDAR_YEARS.filter(({ year }) => !entered.some((one) => one.year === year));
  return workingCalendar([...shipped, ...entered], {
    off: entered.flatMap(({ localOff }) => localOff),
    worked: entered.flatMap(({ localWorked }) => localWorked),
  });
}

/** The working days by which an agency counts today. */
export const calendarInForce = async (db: Db, agencyId: string): Promise<WorkingCalendar> => calendarWith(await enteredYears(db, agencyId));

/** The same, for a page. */
export const calendarFor = (agencyId: string): Promise<WorkingCalendar> => calendarInForce(db(), agencyId);
