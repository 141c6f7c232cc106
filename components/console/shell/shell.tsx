import Link from "next/link";
import type { ReactNode } from "react";
import type { Actor } from "@/lib/identity/actor";
import { entriesFor, type Waiting } from "./entries";
import { Nav } from "./nav";
import { Person } from "./person";
import { PhoneBar } from "./phone-bar";

interface ShellProps {
  actor: Actor;
  agency: { name: string; shortName: string; isDemo: boolean };
  counts: Waiting;
  signOut: () => Promise<void>;
  children: ReactNode;
}

/** Around every page of the console: the rail on a desk, a bar with a menu on a phone. */
export function Shell({ actor, agency, counts, signOut, children }: ShellProps) {
  const groups = entriesFor(actor, counts);
  return (
    <div className="min-h-dvh bg-desk md:grid md:grid-cols-[13rem_minmax(0,1fr)]">
      <a href="#main" className="sr-only z-30 bg-white px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        跳到正文
      </a>
      <PhoneBar name={agency.shortName} todo={counts.todo}>
        <Nav groups={groups} label="菜单" />
        <Person actor={actor} signOut={signOut} />
      </PhoneBar>
      <div className="no-print hidden bg-night md:block">
        <header className="sticky top-0 flex h-dvh flex-col overflow-y-auto pb-4 text-night-ink">
          <div className="px-5 pt-5 pb-4">
            <p className="font-serif text-large leading-snug font-semibold text-white">{agency.shortName}</p>
            <p className="text-small">
              <Link href="/" prefetch={false} className="text-night-ink underline">
                信息公开网站
              </Link>
            </p>
          </div>
          <Nav groups={groups} label="主导航" />
          <div className="mt-auto">
            <Person actor={actor} signOut={signOut} />
          </div>
        </header>
      </div>
      <div className="min-w-0">
        {agency.isDemo && (
          <p className="no-print border-b border-rule bg-amber-wash px-4 py-1 text-small text-amber md:px-8">
            <strong>演示数据</strong>　<span className="max-sm:hidden">机构、人员、文号和数字</span>均为虚构，仅供演示。
          </p>
        )}
        <main id="main" tabIndex={-1} className="mx-auto max-w-[78rem] px-4 py-6 outline-none md:px-8 md:py-8">
          {children}
        </main>
      </div>
    </div>
  );
}
