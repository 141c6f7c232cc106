import type { Metadata } from "next";
import { GuidePage } from "@/components/portal/requests/guide/guide-page";
import { openChannels, requestSettings } from "@/lib/requests/public/open-channels";
import { requireSite } from "../site";

export async function generateMetadata(): Promise<Metadata> {
  const { identity } = await requireSite();
  return {
    title: "依申请公开",
    description: `怎样向${identity.name}申请公开政府信息：申请办法、受理机构、办理期限和收费，在线申请和进度查询。`,
    alternates: { canonical: "/requests" },
  };
}

export default async function RequestsGuide() {
  const site = await requireSite();
  const [settings, channels] = await Promise.all([requestSettings(site.agencyId), openChannels(site.agencyId)]);
  return <GuidePage settings={settings} channels={channels} />;
}
