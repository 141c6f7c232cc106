"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { EntryGroup } from "./entries";

/** An entry is current on its own page and on those below it; the start page only on itself. */
const isCurrent = (href: string, path: string): boolean => path === href || (href !== "/console" && path.startsWith(`${href}/`));

/** The entries of the rail and of the phone's menu. */
export function Nav({ groups, label }: { groups: readonly EntryGroup[]; label: string }) {
  const path = usePathname();
  return (
    <nav aria-label={label}>
      {groups.map((group) => (
        <div key={group.label ?? ""} className="mb-3">
          {group.label !== null && <p className="px-5 pt-2 pb-1 text-small text-night-ink/75">{group.label}</p>}
          <ul>
            {group.entries.map(({ label: name, href, badge = 0 }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={isCurrent(href, path) ? "page" : undefined}
                  className={clsx(
                    "flex min-h-11 items-center justify-between gap-3 border-l-3 py-2 pr-4 pl-[1.0625rem] hover:no-underline focus-visible:-outline-offset-3",
                    isCurrent(href, path)
                      ? "border-focus bg-night-2 font-semibold text-white"
                      : "border-transparent text-night-ink hover:bg-night-2 hover:text-white",
                  )}
                >
                  {name}
                  {badge > 0 && <Badge count={badge} />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

export function Badge({ count }: { count: number }) {
  return (
    <span className="num inline-flex min-w-6 items-center justify-center rounded-full bg-vermilion px-2 text-small font-semibold text-white">
      {count > 99 ? "99+" : count}
      <span className="sr-only">件等待处理</span>
    </span>
  );
}
