import { z } from "zod";
import { blocksSchema } from "./blocks";

/** 0: there is no version in preparation yet */
const expectedVersion = z.coerce.number().int().min(0);
const long = (what: string, max: number) => z.string().trim().max(max, `${what}不超过 ${max} 个字`).default("");

export const saveHomeInput = z.object({ expectedVersion, blocks: blocksSchema });

export const submitHomeInput = z.object({ expectedVersion, note: long("送审说明", 500) });

export const discardHomeInput = z.object({ expectedVersion });

export const recallHomeInput = z.object({ runId: z.uuid(), expectedVersion, reason: long("撤回原因", 500) });
