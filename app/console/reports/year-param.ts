import { param, type SearchParams } from "@/components/ui/address";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";

/** The year in a part of an address, or null for anything that is no year of a report. */
export const yearFrom = (text: string): number | null => (/^(199\d|2\d{3})$/.test(text) ? Number(text) : null);

/** The year of the address; last year, which is the one to report on, for anything else. */
export const reportedYear = (params: SearchParams): number => yearFrom(param(params, "year")) ?? yearOf(civilDateOf(new Date())) - 1;
