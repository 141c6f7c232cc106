import { z } from "zod";
import type { PublicStage, WorkStage } from "@/lib/identity/can";

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

const one = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);

/** The filters as they stand in the address; what is not understood is left out, so that an old or mistyped address still opens. */
export const listFilterSchema = z.object({
  text: one(z.string().trim().max(100).catch("")),
  column: one(z.uuid().optional().catch(undefined)),
  department: one(z.uuid().optional().catch(undefined)),
  stage: one(z.enum(STAGES).optional().catch(undefined)),
  mine: one(
    z
      .string()
      .optional()
      .transform((value) => value === "1")
      .catch(false),
  ),
  sort: one(z.enum(SORTS).catch("updated")),
  order: one(z.enum(["asc", "desc"]).catch("desc")),
  page: one(z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type ListFilter = z.output<typeof listFilterSchema>;

/** Whether an item counts under a heading. An item can be live and in work at once, and then stands under both. */
export function standsUnder(stage: StageFilter, item: { work: WorkStage; public: PublicStage }): boolean {
  if (stage === "live" || stage === "withdrawn") return item.public === stage;
  return item.work === stage;
}
