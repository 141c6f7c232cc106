import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { keptSettings, type RequestSettings } from "./settings";

/** The settings as they were saved, for the form that edits them: what is empty there is taken from the site's identity. */
export async function keptRequestSettings(actor: Actor): Promise<{ settings: RequestSettings; version: number }> {
  const { version, ...settings } = await keptSettings(db(), actor.agencyId);
  return { settings, version };
}
