import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { keepsPublicLog as isKept, type OpenChannel, openOn, type RequestSettings, requestSettings as settingsOf } from "./settings";

/** How this agency takes and handles requests. */
export const requestSettings = (agencyId: string): Promise<RequestSettings & { agencyName: string; version: number }> =>
  settingsOf(db(), agencyId);

/** Whether requests and answers are shown on the portal. */
export const keepsPublicLog = (agencyId: string): Promise<boolean> => isKept(db(), agencyId);

/** By which channels requests are taken today, with what the guide says of each. */
export async function openChannels(agencyId: string, now = new Date()): Promise<OpenChannel[]> {
  return openOn(await settingsOf(db(), agencyId), civilDateOf(now));
}
