import { notFound } from "next/navigation";
import { cache } from "react";
import { openSite, type Site } from "@/lib/portal/site";

/** The site, read once for a request. */
export const portalSite = cache(openSite);

/** As `portalSite`, for pages: before the agency has been set up none is made (proxy.ts). */
export async function requireSite(): Promise<Site> {
  const site = await portalSite();
  if (site === null) notFound();
  return site;
}
