import { param, type SearchParams } from "@/components/ui/address";

export const FILTERS = ["person", "command", "subject", "from", "until", "outcome"] as const;

/** The filters of the address, without the empty ones; too long a text is cut. */
export const auditSearch = (params: SearchParams): Record<string, string> =>
  Object.fromEntries(FILTERS.map((name) => [name, param(params, name).slice(0, 200)] as const).filter(([, value]) => value !== ""));
