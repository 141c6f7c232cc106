import { siteIdentity } from "@/lib/columns/site";
import { setting } from "@/lib/core/config";
import { db } from "@/lib/core/db";
import type { Reach } from "./inspect";

/** How the jobs of this installation reach its site, as it is set up; null: they do not. */
export async function inspectionReach(agencyId: string): Promise<Reach | null> {
  const address = setting("GONGKAI_PROBE_ADDRESS")?.replace(/\/+$/, "");
  if (address === undefined) return null;
  const { domain } = await siteIdentity(db(), agencyId);
  const origin = setting("GONGKAI_BASE_URL") ?? (domain === "" ? address : `https://${domain}`);
  return { fetch, address, origin, outside: setting("GONGKAI_OUTSIDE_LINKS") === "1" };
}
