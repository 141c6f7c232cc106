import { param, type SearchParams } from "@/components/ui/address";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";

/** The year of the address; this year for anything else. */
export function yearOfAddress(params: SearchParams, now: Date): number {
  const text = param(params, "year");
  return /^(19[89]|2\d\d)\d$/.test(text) ? Number(text) : yearOf(civilDateOf(now));
}
