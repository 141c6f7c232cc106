import type { Metadata } from "next";
import { BulkFiles } from "@/components/portal/open-data/bulk-files";
import { FeedList } from "@/components/portal/open-data/feed-list";
import { Interface } from "@/components/portal/open-data/interface";
import { Mirroring } from "@/components/portal/open-data/mirroring";
import { Keep } from "@/components/portal/page-marks";
import { Trail } from "@/components/portal/trail";
import { ANY_ITEM } from "@/lib/core/public-changes";
import { bulkYears } from "@/lib/portal/open-data/bulk";
import { requireSite } from "../site";

export const metadata: Metadata = {
  title: "开放数据与订阅",
  description: "本站公开信息的 RSS 和 Atom 订阅、分年度数据文件和开放数据接口的说明。",
  alternates: { canonical: "/open-data" },
};

const PARTS = [
  { id: "files", name: "数据文件" },
  { id: "feeds", name: "订阅" },
  { id: "interface", name: "接口" },
  { id: "mirror", name: "保持同步" },
  { id: "terms", name: "使用须知" },
] as const;

export default async function OpenDataPage() {
  const site = await requireSite();
  const { years } = await bulkYears(site);
  return (
    <div className="wrap pb-16">
      <Keep tags={[ANY_ITEM]} />
      <Trail steps={[]} current="开放数据与订阅" />
      <h1 className="text-title md:text-display">开放数据与订阅</h1>
      <p className="mt-2 max-w-[44em] text-ink-2">
        本站公开的信息，程序也可以读取：按年下载、用阅读器订阅，或者通过接口查询。不需要申请，不需要密钥，任何人都可以使用。
      </p>
      <div className="mt-7 grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-6 border-t-2 border-blue pt-5 md:grid-cols-[11rem_minmax(0,1fr)]">
        <nav aria-label="本页内容" className="no-print self-start text-small md:sticky md:top-6">
          <ul className="flex flex-wrap gap-x-6 md:block">
            {PARTS.map(({ id, name }) => (
              <li key={id} className="md:border-b md:border-rule">
                <a href={`#${id}`} className="block py-2">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-y-12">
          <BulkFiles years={years} />
          <FeedList site={site} />
          <Interface origin={site.origin} />
          <Mirroring origin={site.origin} />
          <Terms siteName={site.identity.name} />
        </div>
      </div>
    </div>
  );
}

function Terms({ siteName }: { siteName: string }) {
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" className="border-b-2 border-ink pb-1.5 text-large">
        使用须知
      </h2>
      <ul className="mt-3 grid max-w-[44em] list-disc gap-1.5 pl-6">
        <li>转载和使用时请注明来源“{siteName}”，并附原文网页地址。</li>
        <li>内容以网页上的正式文本为准。信息更正或者撤下后，请及时更新或者删除你的副本。</li>
        <li>请带上 If-None-Match 请求，没有变化时只返回 304，省去重复传送；一般每十分钟查一次就够了。</li>
        <li>这里只有公开中的主动公开信息。其他政府信息可以依法申请公开。</li>
      </ul>
    </section>
  );
}
