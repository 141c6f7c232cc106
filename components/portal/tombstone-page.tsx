import Link from "next/link";
import { DescriptionList } from "@/components/ui/description-list";
import type { Site } from "@/lib/portal/site";
import type { Tombstone } from "@/lib/portal/tombstone";
import { PageSearch } from "./search/page-search";

/** 410: what the public sees at the address of a withdrawn item. */
export function TombstonePage({ site, tombstone }: { site: Site; tombstone: Tombstone }) {
  const { telephone } = site.identity;
  return (
    <div className="wrap max-w-[50rem]! py-14">
      <h1 className="text-title">这条信息已经撤下</h1>
      <p className="mt-3 text-ink-2">这个地址上的信息曾经公开，现已由发布机关撤下。</p>
      <DescriptionList
        className="mt-6 border-t-2 border-ink"
        hideEmpty
        items={[
          { term: "撤下时间", value: <time dateTime={tombstone.withdrawnAt}>{tombstone.withdrawnAt}</time> },
          { term: "撤下部门", value: tombstone.department },
          { term: "撤下原因", value: tombstone.reason },
          { term: "原发布时间", value: <time dateTime={tombstone.publishedAt}>{tombstone.publishedAt}</time> },
          { term: "原栏目", value: tombstone.columnName },
          { term: "索引号", value: tombstone.indexNo },
        ]}
      />
      <p className="mt-6 text-ink-2">
        需要了解情况，请联系{site.identity.name}
        {telephone === "" ? "" : `（电话 ${telephone}）`}。
      </p>
      <PageSearch label="查找其他信息" />
      <p className="mt-4 flex gap-x-6">
        <Link href="/" prefetch={false} className="inline-block py-1">
          返回首页
        </Link>
        <Link href="/sitemap" prefetch={false} className="inline-block py-1">
          查看全部栏目
        </Link>
      </p>
    </div>
  );
}
