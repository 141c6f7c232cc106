import type { ReactNode } from "react";
import type { Site } from "@/lib/portal/site";
import { Emblem } from "./emblem";
import { FoldedNav, MainNav } from "./main-nav";
import { OwnScript } from "./own-script";
import { SearchBox } from "./search/search-box";
import { SiteFooter } from "./site-footer";
import { ViewSwitch, ViewTools } from "./view-switch";

/** Head and foot around every page of the portal. */
export function Shell({ site, children }: { site: Site; children: ReactNode }) {
  const links = site.columns.filter(({ state }) => state === "visible").map(({ name, path }) => ({ name, path }));
  const ways = [...links, { name: "依申请公开", path: "/requests" }, { name: "互动交流", path: "/interaction" }];
  return (
    <>
      <OwnScript src="/elder.js" early />
      <noscript>
        <link rel="stylesheet" href="/view.css" />
      </noscript>
      <div className="flex min-h-dvh flex-col">
        <a href="#main" className="sr-only z-10 bg-white px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
          跳到正文
        </a>
        {site.isDemo && (
          <p className="border-b border-rule bg-amber-wash px-5 py-1 text-center text-small text-amber">
            <strong>演示数据</strong>　<span className="max-sm:hidden">本站</span>内容均为虚构，仅供演示。
          </p>
        )}
        <header className="border-b border-rule bg-sheet print:border-0">
          <ViewTools />
          <div className="wrap relative flex flex-wrap items-center justify-between gap-x-8 py-3 md:py-6">
            <a
              href="/"
              className="flex min-h-11 items-center gap-2.5 font-serif text-large leading-tight font-semibold tracking-[0.04em] text-ink hover:no-underline max-md:pr-24 sm:text-title md:gap-3 md:text-display md:tracking-[0.06em]"
            >
              <Emblem className="size-9 shrink-0 md:size-13" />
              <span className="text-balance">{site.identity.name}</span>
            </a>
            <FoldedNav links={ways}>
              <SideLinks />
            </FoldedNav>
            <div className="no-print flex gap-x-4 max-md:[&>search]:min-w-0 max-md:mt-2.5 max-md:w-full max-md:items-center md:flex-col md:items-end md:gap-y-1">
              <nav aria-label="辅助导航" className="text-small max-md:hidden">
                <ul className="flex flex-wrap gap-x-5 [&_a]:inline-block [&_a]:py-1.5">
                  <li className="unless-elder">
                    <ViewSwitch />
                  </li>
                  <SideLinks />
                </ul>
              </nav>
              <SearchBox />
              <div className="unless-elder ml-auto shrink-0 text-small md:hidden">
                <ViewSwitch />
              </div>
            </div>
          </div>
          <MainNav links={ways} />
        </header>
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter site={site} />
      </div>
    </>
  );
}

const SIDE_LINKS = [
  { href: "/sitemap", label: "网站地图" },
  { href: "/accessibility", label: "无障碍说明" },
  { href: "/about", label: "联系我们" },
] as const;

const SideLinks = () =>
  SIDE_LINKS.map(({ href, label }) => (
    <li key={href}>
      <a href={href}>{label}</a>
    </li>
  ));
