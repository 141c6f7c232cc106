import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import type { Effect } from "../case/projection";

const effects = z.array(z.object({ result: z.string(), on: z.custom<CivilDate>((value) => typeof value === "string") }));

/** The results that ever were in effect, as the column holds them. */
export const readEffects = (column: unknown): readonly Effect[] => effects.parse(column);
