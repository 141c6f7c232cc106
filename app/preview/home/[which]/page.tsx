import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { Home } from "@/components/portal/home/home";
import { Shell } from "@/components/portal/shell";
import { previewHome } from "@/lib/home/queries";
import { openSite } from "@/lib/portal/site";

export const metadata: Metadata = { title: "首页预览", robots: { index: false, follow: false } };

/** The home page as the public would see it with one version of its arrangement. For staff alone. */
export default async function HomePreview({ params }: { params: Promise<{ which: string }> }) {
  const [actor, site, { which }] = await Promise.all([requireActor(), openSite(), params]);
  const known = which === "default" || z.uuid().safeParse(which).success;
  const preview = site === null || !known ? null : await previewHome(actor, site, which);
  if (site === null || preview === null) notFound();
  return (
    <>
      <p role="note" className="no-print sticky top-0 z-20 border-b-2 border-blue bg-amber-wash px-5 py-2 text-center text-small">
        <strong>首页预览</strong>　{preview.number === null ? "默认编排" : `第 ${preview.number} 版`}
        　这一页只有登录的工作人员能看到。
        <Link href="/console/home" prefetch={false} className="ml-2 underline">
          返回首页编排
        </Link>
      </p>
      <Shell site={site}>
        <Home site={site} blocks={preview.blocks} />
      </Shell>
    </>
  );
}
