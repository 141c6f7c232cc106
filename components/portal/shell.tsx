import type { ReactNode } from "react";
import type { Site } from "@/lib/portal/site";
import { Emblem } from "./emblem";
import { MainNav } from "./main-nav";
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
          <div className="wrap flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-4 md:py-6">
            <a
              href="/"
              className="flex items-center gap-3 font-serif text-title leading-tight font-semibold tracking-[0.06em] text-ink hover:no-underline md:text-display"
            >
              <Emblem className="size-10 shrink-0 md:size-13" />
              <span>{site.identity.name}</span>
            </a>
            <div className="flex flex-col gap-y-1 max-sm:w-full sm:items-end">
              <nav aria-label="辅助导航" className="no-print text-small">
                <ul className="flex flex-wrap gap-x-5">
                  <li className="unless-elder">
                    <ViewSwitch />
                  </li>
                  <li>
                    <a href="/sitemap" className="inline-block py-1.5">
                      网站地图
                    </a>
                  </li>
                  <li>
                    <a href="/accessibility" className="inline-block py-1.5">
                      无障碍说明
                    </a>
                  </li>
                  <li>
                    <a href="/about" className="inline-block py-1.5">
                      联系我们
                    </a>
                  </li>
                </ul>
              </nav>
              <SearchBox />
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
