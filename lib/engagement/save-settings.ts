import { settingCommand } from "@/lib/identity/setting-command";
import { ENGAGEMENT_KEY, engagementSettings, engagementSettingsOf } from "./settings";

/** The periods and the notice of 互动交流. What was filed before keeps its day. */
export const saveEngagementSettings = settingCommand({
  name: "setting.saveEngagement",
  key: ENGAGEMENT_KEY,
  schema: engagementSettings,
  kept: engagementSettingsOf,
});
