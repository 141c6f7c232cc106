import type { Metadata } from "next";
import { CatalogueFilters } from "@/components/portal/catalogue/filters";
import { CatalogueTable } from "@/components/portal/catalogue/table";
import { Trail } from "@/components/portal/trail";
import { addressWith, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ListPages } from "@/components/ui/list-pages";
import { cataloguePage, catalogueYears } from "@/lib/portal/catalogue/catalogue";
import { catalogueFilterSchema, isNarrowed } from "@/lib/portal/catalogue/filter";
import { requireSite } from "../site";

export const metadata: Metadata = {
  title: "政府信息公开目录",
  description: "按索引号、文号、日期、有效性和分类排列的政府信息公开目录，可以筛选、排序和下载。",
  alternates: { canonical: "/catalogue" },
};

const PATH = "/catalogue";

/** 条例第十二条: the catalogue of everything that is public. */
export default async function CataloguePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [site, query] = await Promise.all([requireSite(), searchParams]);
  const filter = catalogueFilterSchema.parse(query);
  const [list, years] = await Promise.all([cataloguePage(site, filter), catalogueYears(site)]);
  const narrowed = isNarrowed(filter);
  return (
    <div className="wrap pb-16">
      <Trail steps={[]} current="政府信息公开目录" />
      <h1 className="text-title md:text-display">政府信息公开目录</h1>
      <p className="mt-1 mb-5 max-w-[44em] text-small text-ink-3">
        依照《中华人民共和国政府信息公开条例》第十二条编制，随信息公开实时更新。<span className="no-print">点列名可以排序。</span>
      </p>
      <CatalogueFilters action={PATH} columns={site.columns} years={years} filter={filter} active={narrowed} />
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-small">
        <p className="text-ink-2">
          {narrowed ? "符合条件的" : "全部"}信息 <strong className="num text-ink">{list.total}</strong> 条
        </p>
        {list.total > 0 && (
          // A download: the address of a file, not of a page.
          <a href={addressWith("/catalogue.csv", query, { page: null, sort: null, order: null })} className="no-print py-1" download>
            下载{narrowed ? "筛选结果" : "全部目录"}（CSV）
          </a>
        )}
      </div>
      {list.total === 0 ? (
        <Empty
          title={narrowed ? "没有符合条件的信息" : "本站尚未公开信息"}
          action={narrowed ? <ButtonLink href={PATH}>查看全部目录</ButtonLink> : undefined}
        >
          {narrowed && "少选几个条件，或者换一个词再试。"}
        </Empty>
      ) : (
        <CatalogueTable
          rows={list.rows}
          sorting={{ by: filter.sort, order: filter.order, href: (by, order) => addressWith(PATH, query, { sort: by, order, page: null }) }}
        />
      )}
      {list.pages > 1 && <ListPages list={list} path={PATH} query={query} className="no-print mt-6" />}
    </div>
  );
}
