import { z } from "zod";
import { type Db, db } from "@/lib/core/db";
import { storedSetting } from "@/lib/core/settings";

export const ENGAGEMENT_KEY = "engagement";

const days = (first: number) =>
  z.coerce.number("请填写整数").int("请填写整数").min(1, "至少 1 个工作日").max(60, "最多 60 个工作日").default(first);

/** 互动交流 settings; the defaults are those of 检查指标 and of common practice. */
export const engagementSettings = z.object({
  /** within how many working days an answer is due, by kind of letter */
  questionDays: days(5),
  complaintDays: days(15),
  suggestionDays: days(15),
  helpDays: days(15),
  /** by how many working days the office may put it off, once */
  extensionDays: days(10),
  /** 网站纠错 */
  correctionDays: days(3),
  /** above the form of letters */
  letterNotice: z.string().trim().max(500, "不超过 500 个字").default(""),
});

export type EngagementSettings = z.output<typeof engagementSettings>;

/** The settings in force, with their version for the form (0: never saved). */
export async function engagementSettingsOf(db: Db, agencyId: string): Promise<EngagementSettings & { version: number }> {
  const { value, version } = await storedSetting(db, agencyId, ENGAGEMENT_KEY);
  const parsed = engagementSettings.safeParse(value ?? {});
  return { ...(parsed.success ? parsed.data : engagementSettings.parse({})), version };
}

/** The same, for a page. */
export const engagementSettingsFor = (agencyId: string): Promise<EngagementSettings & { version: number }> =>
  engagementSettingsOf(db(), agencyId);
