import clsx from "clsx";
import Link from "next/link";

export interface Tab {
  label: string;
  href: string;
  current: boolean;
  count?: number;
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 border-b border-rule-2">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-11 items-center gap-1.5 border-b-3 hover:no-underline",
                tab.current ? "border-blue font-semibold text-ink" : "border-transparent text-ink-2 hover:border-rule-2",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="num text-small text-ink-3">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
