import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FeedLinks } from "@/components/portal/feed-links";
import { OwnScript } from "@/components/portal/own-script";
import { NoScript } from "@/components/portal/page-marks";
import { Shell } from "@/components/portal/shell";
import { siteTags } from "@/lib/portal/meta-tags";
import { requireSite } from "./site";

export async function generateMetadata(): Promise<Metadata> {
  const site = await requireSite();
  return {
    metadataBase: new URL(site.origin),
    title: { default: site.identity.name, template: `%s - ${site.identity.name}` },
    other: siteTags(site),
  };
}

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const site = await requireSite();
  return (
    <Shell site={site}>
      <NoScript />
      <OwnScript src="/portal.js" />
      <FeedLinks title={site.identity.name} base={site.origin} />
      {children}
    </Shell>
  );
}
