import { settingCommand } from "@/lib/identity/setting-command";
import { keptSettings, REQUESTS_KEY, requestSettingsSchema } from "./settings";

/** Saves how this agency takes and handles requests: channels, office, periods that the law leaves to it, what letters name. */
export const saveRequestSettings = settingCommand({
  name: "setting.saveRequests",
  key: REQUESTS_KEY,
  schema: requestSettingsSchema,
  kept: keptSettings,
});
