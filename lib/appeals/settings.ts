import { z } from "zod";
import { db as client, type Db } from "@/lib/core/db";
import { storedFields } from "@/lib/core/settings";
import type { Actor } from "@/lib/identity/actor";
import { mappingWith, type ResultMapping } from "./results";

export const APPEALS_KEY = "appeals";

/** What practice does differently from place to place. */
export const appealSettingsSchema = z.object({
  /** 驳回行政复议请求 (行政复议法第六十九条): under which column of table 4 */
  claimDismissedCountsAs: z.enum(["maintained", "other"], "请选择计入哪一栏").default("maintained"),
  /** the days to answer a review: as the law in force counts them, or as natural days, which is never later */
  answerDays: z.enum(["law", "natural"], "请选择怎样计算").default("law"),
});
export type AppealSettings = z.output<typeof appealSettingsSchema>;

export const appealSettings = (db: Db, agencyId: string): Promise<AppealSettings & { version: number }> =>
  storedFields(db, agencyId, APPEALS_KEY, appealSettingsSchema);

/** As the form that edits them reads them. */
export const keptAppealSettings = (actor: Actor): Promise<AppealSettings & { version: number }> => appealSettings(client(), actor.agencyId);

/** Which column of table 4 each result counts in, at this agency. */
export const appealMapping = async (db: Db, agencyId: string): Promise<ResultMapping> => mappingWith(await appealSettings(db, agencyId));
