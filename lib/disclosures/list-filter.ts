import { z } from "zod";
import { first, pageNumber } from "@/lib/core/address-filter";
import type { PublicStage, WorkStage } from "@/lib/identity/verbs";

/** A heading of the list: where items stand, in the order of their life. */
export const STAGES = [
  "draft",
  "returned",
  "inApproval",
  "approved",
  "scheduled",
  "failed",
  "live",
  "withdrawing",
  "abolishing",
  "moving",
  "withdrawn",
  "discarded",
] as const;
export type StageFilter = (typeof STAGES)[number];

export const SORTS = ["updated", "formed"] as const;
export type Sort = (typeof SORTS)[number];

export const PAGE_SIZE = 30;

/** The filters as they stand in the address; what is not understood is left out, so that an old or mistyped address still opens. */
export const listFilterSchema = z.object({
  text: first(z.string().trim().max(100).catch("")),
  column: first(z.uuid().optional().catch(undefined)),
  department: first(z.uuid().optional().catch(undefined)),
  stage: first(z.enum(STAGES).optional().catch(undefined)),
  mine: first(
    z
      .string()
      .optional()
      .transform((value) => value === "1")
      .catch(false),
  ),
  sort: first(z.enum(SORTS).catch("updated")),
  order: first(z.enum(["asc", "desc"]).catch("desc")),
  page: pageNumber,
});

export type ListFilter = z.output<typeof listFilterSchema>;

/** Whether an item counts under a heading. An item can be live and in work at once, and then stands under both. */
export function standsUnder(stage: StageFilter, item: { work: WorkStage; public: PublicStage }): boolean {
  if (stage === "live" || stage === "withdrawn") return item.public === stage;
  return item.work === stage;
}
