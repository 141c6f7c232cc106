import { z } from "zod";
import { calendarYearProblems } from "@/lib/calendar/check-year";
import { type CivilDate, parseCivilDate } from "@/lib/core/civil-date";
import { count, text, yes } from "../case/fields";

/** Days as an administrator types them: one a line, or with blanks and commas between; `10-01` is of the year itself. */
const days = z.union([z.array(z.string()), z.string()]).default([]);

const holidays = z.union([z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })), z.string()]).default([]);

export const calendarInput = z
  .object({
    year: count("请填写年份", 2000, 2100),
    notice: text(60),
    daysOff: days,
    daysWorked: days,
    /** one a line: 国庆节 2027-10-01 2027-10-07 */
    holidays,
    localOff: days,
    localWorked: days,
    /** what is hardly so has been compared with the notice, and is so */
    acceptDoubts: yes,
    expectedVersion: z.coerce.number().int().min(0).default(0),
  })
  .transform((raw, context) => {
    const fail = (field: string, message: string): void => {
      context.addIssue({ code: "custom", path: [field], message });
    };
    const read = (field: "daysOff" | "daysWorked" | "localOff" | "localWorked"): CivilDate[] =>
      listOf(raw[field], raw.year, (message) => fail(field, message));
    const result = {
      ...{ year: raw.year, notice: raw.notice, acceptDoubts: raw.acceptDoubts, expectedVersion: raw.expectedVersion },
      ...{ daysOff: read("daysOff"), daysWorked: read("daysWorked"), localOff: read("localOff"), localWorked: read("localWorked") },
      holidays: holidaysOf(raw.holidays, raw.year, (message) => fail("holidays", message)),
    };
    for (const { list, message } of calendarYearProblems(result)) fail(list, message);
    return result;
  });

export type CalendarInput = z.output<typeof calendarInput>;

const dayOf = (word: string, year: number): CivilDate | null => parseCivilDate(/^\d{2}-\d{2}$/.test(word) ? `${year}-${word}` : word);

function listOf(raw: readonly string[] | string, year: number, fail: (message: string) => void): CivilDate[] {
  const words = (typeof raw === "string" ? raw : raw.join(" ")).split(/[\s,，、;；]+/).filter((word) => word !== "");
  return words.flatMap((word) => {
    const day = dayOf(word, year);
    if (day === null) fail(`“${word.slice(0, 20)}”不是有效的日期，请写成“${year}-10-01”或者“10-01”的样子`);
    return day ?? [];
  });
}

type Named = { name: string; from: CivilDate; to: CivilDate };

function holidaysOf(
  raw: readonly { name: string; from: string; to: string }[] | string,
  year: number,
  fail: (message: string) => void,
): Named[] {
  const lines =
    typeof raw === "string"
      ? raw
          .split("\n")
          .map((line) => line.trim().split(/[\s,，]+/))
          .filter((words) => words.some((word) => word !== ""))
          .map(([name = "", from = "", to = from]) => ({ name, from, to }))
      : raw;
  return lines.flatMap(({ name, from, to }) => {
    const [first, last] = [dayOf(from, year), dayOf(to, year)];
    if (name !== "" && first !== null && last !== null && first <= last) return [{ name, from: first, to: last }];
    fail(`“${`${name} ${from} ${to}`.slice(0, 40)}”应当写成“国庆节 ${year}-10-01 ${year}-10-07”的样子`);
    return [];
  });
}
