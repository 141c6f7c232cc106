import { settingCommand } from "@/lib/identity/setting-command";
import { keptSite, SITE_KEY, siteSchema } from "./site";

/** Saves the site's identity. It may be saved while incomplete: the page says what the foot still lacks. */
export const saveSite = settingCommand({
  name: "setting.saveSite",
  key: SITE_KEY,
  schema: siteSchema,
  kept: async (tx, agencyId) => {
    const { identity, version } = await keptSite(tx, agencyId);
    return { ...identity, version };
  },
});
