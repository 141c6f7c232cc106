import type { SearchParams } from "@/components/ui/address";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { formatOfYear } from "@/lib/reports/annual/format";
import { reportedYear } from "../year-param";

/** The year of the address when it is over and has a format; else last year. */
export function yearOfAgencies(params: SearchParams, now = new Date()): number {
  const last = yearOf(civilDateOf(now)) - 1;
  const year = reportedYear(params);
  return year <= last && formatOfYear(year) !== undefined ? year : last;
}
