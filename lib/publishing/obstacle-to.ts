import { db } from "@/lib/core/db";
import type { DisclosureState } from "@/lib/disclosures/stage";
import { obstacle } from "./obstacle";

/** Why the latest revision could not go on the portal now, or null; for the page that asks before it is tried. */
export const obstacleTo = (state: DisclosureState): Promise<string | null> =>
  obstacle(db(), { disclosureId: state.id, revisionId: state.latestRevisionId, channel: "portal" });
