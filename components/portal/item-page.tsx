import Link from "next/link";
import type { Chart } from "@/lib/core/chart";
import type { Neighbour, Neighbours, PortalItem } from "@/lib/portal/item";
import type { Related } from "@/lib/portal/related";
import type { Site } from "@/lib/portal/site";
import { flatten, trailTo } from "@/lib/portal/tree";
import { Article } from "./article";
import { PageCode } from "./page-code";
import { Trail } from "./trail";

interface ItemPageProps {
  site: Site;
  item: PortalItem;
  around: Neighbours;
  related: Related;
  charts?: readonly Chart[] | undefined;
}

export function ItemPage({ site, item, around, related, charts }: ItemPageProps) {
  const column = flatten(site.columns).find(({ id }) => id === item.columnId);
  const trail = column === undefined ? [{ name: item.columnName, path: null }] : trailTo(site.columns, column.path);
  return (
    <div className="mx-auto w-full max-w-[61rem] pb-16 sm:px-5 print:max-w-none">
      <div className="max-sm:px-5">
        <Trail steps={trail} current="正文" />
      </div>
      <Article item={item} address={site.origin + item.address} related={related} charts={charts} />
      <PageCode address={site.origin + item.address} />
      {column !== undefined && (around.newer !== null || around.older !== null) && (
        <nav aria-label="同一栏目的前后信息" className="no-print mt-6 grid gap-x-10 gap-y-3 max-sm:px-5 sm:grid-cols-2">
          <Turn label="上一篇" to={around.newer} />
          <Turn label="下一篇" to={around.older} />
        </nav>
      )}
    </div>
  );
}

function Turn({ label, to }: { label: string; to: Neighbour | null }) {
  if (to === null) return <p className="text-small text-ink-3">{label}：没有了</p>;
  return (
    <p className="min-w-0 text-small">
      <span className="block text-ink-3">{label}</span>
      <Link href={to.address} prefetch={false} className="inline-block py-1">
        {to.title}
      </Link>
    </p>
  );
}
