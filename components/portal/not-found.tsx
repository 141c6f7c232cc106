import Link from "next/link";
import type { PortalColumn } from "@/lib/portal/tree";
import { PageSearch } from "./search/page-search";

/** 404: what happened, and the ways on. */
export function NotFound({ columns }: { columns: readonly PortalColumn[] }) {
  return (
    <div className="wrap py-14">
      <p className="font-serif text-large text-ink-3">404</p>
      <h1 className="mt-1 text-title">没有找到这个网页</h1>
      <p className="mt-3 max-w-[36em] text-ink-2">
        地址可能输错或少了几个字符，也可能是较早的链接。请核对地址，用标题中的几个字检索，或从下面的栏目查找。
      </p>
      <PageSearch label="检索本站" />
      <nav aria-label="可以去的地方" className="mt-8 border-t-2 border-ink pt-4">
        <ul className="grid grid-cols-2 gap-x-8 sm:grid-cols-3 md:grid-cols-4">
          <Way path="/" name="首页" />
          {columns.map(({ path, name }) => (
            <Way key={path} path={path} name={name} />
          ))}
          <Way path="/sitemap" name="网站地图" />
          <Way path="/about" name="联系我们" />
        </ul>
      </nav>
    </div>
  );
}

function Way({ path, name }: { path: string; name: string }) {
  return (
    <li className="border-b border-rule">
      <Link href={path} prefetch={false} className="block py-2.5">
        {name}
      </Link>
    </li>
  );
}
