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
export const toDatabaseDate = (date: CivilDate): Date => new Date(timeOf(date));

const digit = (date: string, at: number): number => date.charCodeAt(at) - 48;

/** Milliseconds since 1970. Periods are counted day by day, for thousands of cases: to read a text as a date takes ten times as long. */
function timeOf(date: CivilDate): number {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  const [month, day] = [digit(date, 5) * 10 + digit(date, 6), digit(date, 8) * 10 + digit(date, 9)];
  // Date.UTC takes the years before 100 for those of the last century.
  return year < 100 ? Date.parse(`${date}T00:00:00Z`) : Date.UTC(year, month - 1, day);
}

/** The civil date of a `date` column as the driver returns it. */
export function fromDatabaseDate(date: Date): CivilDate {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (!(year >= 1000 && year <= 9999)) return date.toISOString().slice(0, 10) as CivilDate;
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` as CivilDate;
}

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

const EIGHT_HOURS = 8 * 3_600_000;
/** Since then there has been no summer time; up to then a year has four digits. */
const [PLAIN_FROM, PLAIN_TO] = [Date.UTC(1992, 0, 1), Date.UTC(9999, 0, 1)];

/** `2026-11-18 09:30:00`, in Asia/Shanghai. Worked out by hand where that is right: every page asks for it many times. */
function atShanghai(instant: Date): string {
  const time = instant.getTime();
  if (!(time >= PLAIN_FROM && time < PLAIN_TO)) return shanghai.format(instant);
  return new Date(time + EIGHT_HOURS).toISOString().slice(0, 19).replace("T", " ");
}

/** The civil date in Asia/Shanghai at this instant. */
export const civilDateOf = (instant: Date): CivilDate => atShanghai(instant).slice(0, 10) as CivilDate;

/** `2026-11-18 09:30`, in Asia/Shanghai. */
export const formatInstant = (instant: Date): string => atShanghai(instant).slice(0, 16);

/** `2022年3月1日`: the form of official documents, without leading zeros. */
export function formatChineseDate(date: CivilDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** The date `days` natural days later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => fromDatabaseDate(new Date(timeOf(date) + days * MS_PER_DAY));

/** The same day of the month `months` later, or the last of that month when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const end = new Date(Date.UTC(year, month + months, 0));
  return fromDatabaseDate(new Date(Math.min(end.getTime(), Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), day))));
}

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((timeOf(to) - timeOf(from)) / MS_PER_DAY);

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => toDatabaseDate(date).getUTCDay() || 7;

/** The first instant of a civil day in Asia/Shanghai, for days since 1992 (the last summer time there was in 1991). */
export const startOfDay = (date: CivilDate): Date => new Date(`${date}T00:00:00+08:00`);
