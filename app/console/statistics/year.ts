import { param, type SearchParams } from "@/components/ui/address";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";

/** The year of the address; this year for anything that is no year of the platform. */
export function yearParam(params: SearchParams): number {
  const text = param(params, "year");
  return /^(19|20)\d{2}$/.test(text) ? Number(text) : yearOf(civilDateOf(new Date()));
}
