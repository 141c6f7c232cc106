import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { REQUESTS_KEY, type RequestSettings, requestSettingsSchema } from "./settings";

/** The settings as they were saved, for the form that edits them: what is empty there is taken from the site's identity. */
export async function keptRequestSettings(actor: Actor): Promise<{ settings: RequestSettings; version: number }> {
  const row = await db().setting.findUnique({
    where: { agencyId_key: { agencyId: actor.agencyId, key: REQUESTS_KEY } },
    select: { value: true, version: true },
  });
  return { settings: requestSettingsSchema.parse(row?.value ?? {}), version: row?.version ?? 0 };
}
