"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Badge } from "./nav";

/** The head of a narrow screen: where to start, what waits, and the menu, which opens without JavaScript and closes on the way to another page. */
export function PhoneBar({ name, todo, children }: { name: string; todo: number; children: ReactNode }) {
  const path = usePathname();
  return (
    <header className="no-print sticky top-0 z-20 flex min-h-13 items-center gap-1 bg-night pl-4 text-night-ink md:hidden">
      <span className="mr-auto truncate font-serif font-semibold text-white">{name}</span>
      <Link
        href="/console"
        prefetch={false}
        className="inline-flex min-h-13 shrink-0 items-center gap-2 px-3 text-white hover:no-underline"
      >
        待办
        {todo > 0 && <Badge count={todo} />}
      </Link>
      <details key={path} className="shrink-0">
        <summary className="flex min-h-13 list-none items-center gap-2 px-4 text-white [&::-webkit-details-marker]:hidden">
          <Menu aria-hidden="true" className="size-5" />
          菜单
        </summary>
        <div className="absolute inset-x-0 top-full max-h-[calc(100dvh-3.25rem)] overflow-y-auto border-t border-night-2 bg-night pt-2 pb-4">
          {children}
        </div>
      </details>
    </header>
  );
}
