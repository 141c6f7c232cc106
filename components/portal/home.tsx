import Link from "next/link";
import type { HomeData, HomeList } from "@/lib/portal/home";
import type { Site } from "@/lib/portal/site";
import { flatten } from "@/lib/portal/tree";
import { Doors } from "./doors";
import { Day, ItemList } from "./item-list";
import { StatutoryItems } from "./statutory-items";
import { ValidityTag } from "./validity-tag";

export function Home({ site, data }: { site: Site; data: HomeData }) {
  return (
    <>
      <h1 className="sr-only">{site.identity.name}首页</h1>
      <div className="wrap grid gap-x-14 gap-y-10 py-9 md:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
        <Lead site={site} data={data} />
        <Doors columns={site.columns} />
      </div>
      <StatutoryItems columns={site.columns} />
      <div className="wrap grid gap-x-14 gap-y-10 py-10 md:grid-cols-2">
        {data.lists.map((list) => (
          <ColumnList key={list.column.id} list={list} />
        ))}
      </div>
    </>
  );
}

function Lead({ site, data: { lead, latest } }: { site: Site; data: HomeData }) {
  if (lead === null) return <p className="text-ink-2">本站尚未发布信息。</p>;
  const column = flatten(site.columns).find(({ id }) => id === lead.columnId);
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="sr-only">
        最新公开
      </h2>
      <article>
        <p className="flex flex-wrap items-baseline gap-x-4 text-small text-ink-3">
          {column !== undefined && (
            <Link href={column.path} prefetch={false} className="font-semibold">
              {column.name}
            </Link>
          )}
          <Day at={lead.publishedAt} />
          {lead.docNo !== "" && <span>{lead.docNo}</span>}
          {lead.validity !== null && <ValidityTag validity={lead.validity} />}
        </p>
        <h3 className="mt-2 text-title md:text-display">
          <Link href={lead.address} prefetch={false} className="text-ink hover:text-blue">
            {lead.title}
          </Link>
        </h3>
        {lead.summary !== "" && <p className="mt-3 line-clamp-4 max-w-[40em] text-ink-2">{lead.summary}</p>}
      </article>
      {latest.length > 0 && (
        <div className="mt-6 border-t border-rule">
          <ItemList items={latest} dense />
        </div>
      )}
    </section>
  );
}

function ColumnList({ list: { column, items } }: { list: HomeList }) {
  return (
    <section aria-labelledby={`list-${column.id}`}>
      <div className="mb-1 flex items-baseline justify-between border-b-2 border-ink pb-1.5">
        <h2 id={`list-${column.id}`} className="text-large">
          <Link href={column.path} prefetch={false} className="text-ink hover:text-blue">
            {column.name}
          </Link>
        </h2>
        <Link href={column.path} prefetch={false} aria-label={`更多${column.name}`} className="inline-block py-1 text-small">
          更多
        </Link>
      </div>
      <ItemList items={items} dense />
    </section>
  );
}
