import type { Site } from "@/lib/portal/site";
import { flatten } from "@/lib/portal/tree";

/** The feeds: of the whole site, then of each column. */
export function FeedList({ site }: { site: Site }) {
  const columns = flatten(site.columns).filter(({ kind }) => kind !== "page");
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds" className="border-b-2 border-ink pb-1.5 text-large">
        订阅
      </h2>
      <p className="mt-3 max-w-[44em]">
        把下面的地址加到阅读器里，有新信息就会收到。每个地址给出最新的 30
        条。在任何一个栏目的网址后面加上“/rss.xml”或者“/atom.xml”，就是这个栏目的订阅地址。
      </p>
      <FeedLine name="全站" path="" strong />
      <details className="mt-1">
        <summary className="inline-block py-2 text-small text-blue">按栏目订阅（{columns.length} 个栏目）</summary>
        <ul className="grid gap-x-12 lg:grid-cols-2">
          {columns.map(({ id, name, path }) => (
            <li key={id}>
              <FeedLine name={name} path={path} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function FeedLine({ name, path, strong = false }: { name: string; path: string; strong?: boolean }) {
  return (
    <p className="flex items-baseline gap-5 border-b border-rule py-1.5 text-small">
      <span className={strong ? "min-w-0 flex-1 font-semibold" : "min-w-0 flex-1"}>{name}</span>
      <a href={`${path}/rss.xml`} aria-label={`${name} RSS`} className="py-1">
        RSS
      </a>
      <a href={`${path}/atom.xml`} aria-label={`${name} Atom`} className="py-1">
        Atom
      </a>
    </p>
  );
}
