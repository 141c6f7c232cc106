import { logError } from "@/lib/core/log";
import { openIndex } from "@/lib/search/live-index/open";
import { openSite } from "../site";

/** Reads the index before the first visitor asks. Whatever stands in the way, the first question will do it. */
export async function warmUpSearch(): Promise<void> {
  try {
    const site = await openSite();
    if (site !== null) await openIndex(site.agencyId);
  } catch (error) {
    logError("search.warm-up", error);
  }
}
