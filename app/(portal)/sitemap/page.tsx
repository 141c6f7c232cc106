import type { Metadata } from "next";
import Link from "next/link";
import { ColumnTree } from "@/components/portal/column-tree";
import { Keep } from "@/components/portal/page-marks";
import { Trail } from "@/components/portal/trail";
import { STATIC_PAGES } from "@/lib/portal/static-pages";
import { requireSite } from "../site";

export const metadata: Metadata = { title: "网站地图", description: "本站全部栏目和便民工具。", alternates: { canonical: "/sitemap" } };

export default async function SiteMapPage() {
  const { columns } = await requireSite();
  return (
    <div className="wrap pb-16">
      <Keep tags={[]} />
      <Trail steps={[]} current="网站地图" />
      <h1 className="mb-6 text-title">网站地图</h1>
      <ColumnTree columns={columns} />
      <h2 className="mt-8 border-b-2 border-ink pb-1.5 text-large">便民工具</h2>
      <ul className="mt-2 flex flex-wrap gap-x-8">
        {STATIC_PAGES.filter(({ tool }) => tool).map(({ address, name }) => (
          <li key={address}>
            <Link href={address} prefetch={false} className="inline-block py-1.5">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
