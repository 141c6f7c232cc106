import type { Metadata } from "next";
import { Home } from "@/components/portal/home/home";
import { JsonLd } from "@/components/portal/json-ld";
import { Keep } from "@/components/portal/page-marks";
import { ANY_ITEM } from "@/lib/core/public-changes";
import { publicHome } from "@/lib/home/queries";
import { homeStructure } from "@/lib/portal/structured-data";
import { requireSite } from "./site";

export async function generateMetadata(): Promise<Metadata> {
  const { identity } = await requireSite();
  return {
    description: `${identity.name}政府网站，依照《中华人民共和国政府信息公开条例》公开政府信息，提供政策文件、通知公告和依申请公开服务。`,
    alternates: { canonical: "/" },
  };
}

export default async function HomePage() {
  const site = await requireSite();
  return (
    <>
      {/* A lead is chosen among those of the last thirty days, to the minute. */}
      <Keep tags={[ANY_ITEM, "home"]} seconds={60} />
      <Home site={site} blocks={await publicHome(site)} />
      <JsonLd data={homeStructure(site)} />
    </>
  );
}
