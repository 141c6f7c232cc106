import { settingCommand } from "@/lib/identity/setting-command";
import { APPEALS_KEY, appealSettings, appealSettingsSchema } from "./settings";

/** Saves how this agency counts what practice counts differently. */
export const saveAppealSettings = settingCommand({
  name: "setting.saveAppeals",
  key: APPEALS_KEY,
  schema: appealSettingsSchema,
  kept: appealSettings,
});
