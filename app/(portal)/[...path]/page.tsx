import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { ColumnPage } from "@/components/portal/column-page";
import { FeedLinks } from "@/components/portal/feed-links";
import { ItemPage } from "@/components/portal/item-page";
import { JsonLd } from "@/components/portal/json-ld";
import { Missing } from "@/components/portal/missing";
import { Keep } from "@/components/portal/page-marks";
import { TombstonePage } from "@/components/portal/tombstone-page";
import { imageOf } from "@/lib/portal/item";
import { articleTags, columnTags, siteTags } from "@/lib/portal/meta-tags";
import { tagsOfColumn, tagsOfItem } from "@/lib/portal/page-tags";
import type { Site } from "@/lib/portal/site";
import { columnStructure, itemStructure } from "@/lib/portal/structured-data";
import { requireSite } from "../site";
import { type Answer, answer } from "./answer";

interface Props {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function answerOf({ params, searchParams }: Props): Promise<Answer> {
  const [{ path }, { page }] = await Promise.all([params, searchParams]);
  return answer(`/${path.join("/")}`, typeof page === "string" ? page : page?.join(","));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [site, found] = await Promise.all([requireSite(), answerOf(props)]);
  switch (found.kind) {
    case "column": {
      const { column, page } = found;
      const description = column.description || `${site.identity.name}${column.name}栏目`;
      return {
        title: page > 1 ? `${column.name}（第${page}页）` : column.name,
        description,
        alternates: { canonical: page > 1 ? `${column.path}?page=${page}` : column.path },
        other: columnTags(site, column),
      };
    }
    case "item": {
      // Its tag Description is the page's description as well: names of meta tags do not distinguish case.
      const { item } = found;
      return {
        title: item.title,
        alternates: { canonical: item.address },
        other: articleTags(site, item, `${site.origin}${item.address}`, absolute(site, imageOf(item))),
      };
    }
    case "tombstone":
      return { title: "信息已撤下", robots: { index: false }, other: siteTags(site) };
    case "moved":
      return {};
    case "nothing":
      return { title: "没有找到网页", robots: { index: false } };
  }
}

const absolute = (site: Site, address: string | null): string | null => (address === null ? null : site.origin + address);

/** Every column and every item of the site. */
export default async function AddressPage(props: Props) {
  const [site, found] = await Promise.all([requireSite(), answerOf(props)]);
  switch (found.kind) {
    case "column":
      return (
        <>
          <Keep tags={tagsOfColumn(found.column)} params={["page"]} />
          {found.column.kind !== "page" && <FeedLinks title={found.column.name} base={site.origin + found.column.path} />}
          <ColumnPage site={site} column={found.column} page={found.page} content={found.content} />
          <JsonLd data={columnStructure(site, found.column)} />
        </>
      );
    case "item":
      return (
        <>
          <Keep tags={tagsOfItem(site, found.item)} />
          <ItemPage site={site} item={found.item} around={found.around} related={found.related} charts={found.charts} />
          <JsonLd data={itemStructure(site, found.item, absolute(site, imageOf(found.item)))} />
        </>
      );
    case "tombstone":
      // Its status, 410, has been set by the proxy.
      return <TombstonePage site={site} tombstone={found.tombstone} />;
    case "moved":
      return permanentRedirect(found.path);
    case "nothing":
      return <Missing columns={site.columns} />;
  }
}
