/** A calendar date without a time, `YYYY-MM-DD`, as people in Asia/Shanghai write it. */
export type CivilDate = string & { readonly __civilDate: unique symbol };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** The civil date that `text` writes, or null when it is no real date (2026-02-30). */
export function parseCivilDate(text: string): CivilDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : (text as CivilDate);
}

/** As `parseCivilDate`, for dates written in code and data; throws a TypeError on anything else. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new TypeError(`not a civil date: ${text}`);
  return date;
}

/** Midnight UTC of the day: what the database driver takes for a `date` column. */
export const toDatabaseDate = (date: CivilDate): Date => new Date(`${date}T00:00:00Z`);

/** The civil date of a `date` column as the driver returns it. */
export const fromDatabaseDate = (date: Date): CivilDate => date.toISOString().slice(0, 10) as CivilDate;

const shanghai = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hour12: false,
});

/** The civil date in Asia/Shanghai at this instant. */
export const civilDateOf = (instant: Date): CivilDate => shanghai.format(instant).slice(0, 10) as CivilDate;

/** `2026-11-18 09:30`, in Asia/Shanghai. */
export const formatInstant = (instant: Date): string => shanghai.format(instant).slice(0, 16);

/** `2022年3月1日`: the form of official documents, without leading zeros. */
export function formatChineseDate(date: CivilDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** The date `days` natural days later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  fromDatabaseDate(new Date(toDatabaseDate(date).getTime() + days * MS_PER_DAY));

/** The same day of the month `months` later, or the last of that month when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const end = new Date(Date.UTC(year, month + months, 0));
  return fromDatabaseDate(new Date(Math.min(end.getTime(), Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), day))));
}

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((toDatabaseDate(to).getTime() - toDatabaseDate(from).getTime()) / MS_PER_DAY);

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => toDatabaseDate(date).getUTCDay() || 7;

/** The first instant of a civil day in Asia/Shanghai, for days since 1992 (the last summer time there was in 1991). */
export const startOfDay = (date: CivilDate): Date => new Date(`${date}T00:00:00+08:00`);
