import clsx from "clsx";
import { headers } from "next/headers";
import type { ReactNode } from "react";

interface NavLink {
  name: string;
  path: string;
}

interface MainNavProps {
  links: readonly NavLink[];
}

interface Marked extends NavLink {
  /** the page itself is open, or one below it */
  current: "page" | "true" | undefined;
}

/** The first page and the top columns; the one that the page belongs to is marked. */
async function marked(links: readonly NavLink[]): Promise<Marked[]> {
  // The address as the proxy found it: a layout is not told.
  const [here = ""] = ((await headers()).get("x-gongkai-path") ?? "").split("?");
  return [{ name: "首页", path: "/" }, ...links].map(({ name, path }) => {
    const inside = path !== "/" && here.startsWith(`${path}/`);
    return { name, path, current: here === path ? "page" : inside ? "true" : undefined };
  });
}

function Entry({ link: { name, path, current }, className }: { link: Marked; className: string }) {
  return (
    <li>
      <a
        href={path}
        aria-current={current}
        className={clsx(
          "flex min-h-11 items-center px-4 text-white hover:bg-blue-deep hover:no-underline",
          current !== undefined && "bg-blue-deep font-semibold",
          className,
        )}
      >
        {name}
      </a>
    </li>
  );
}

/** The top columns in a row, where there is room for one. */
export async function MainNav({ links }: MainNavProps) {
  return (
    <nav aria-label="主导航" className="no-print bg-blue max-md:hidden">
      <ul className="wrap flex flex-wrap px-1">
        {(await marked(links)).map((link) => (
          <Entry key={link.path} link={link} className="aria-[current]:shadow-[inset_0_-3px_0_var(--color-white)]" />
        ))}
      </ul>
    </nav>
  );
}

/** The same on a narrow screen, folded: it opens without script. `children`: further links, below the columns. */
export async function FoldedNav({ links, children }: MainNavProps & { children: ReactNode }) {
  return (
    <details className="no-print group w-full md:hidden">
      <summary className="absolute top-3 right-5 flex min-h-11 list-none items-center gap-2 rounded border border-blue bg-sheet px-3 text-blue group-open:bg-blue group-open:text-white [&::-webkit-details-marker]:hidden">
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current" strokeWidth="2">
          <path d="M1 3h14M1 8h14M1 13h14" className="group-open:hidden" />
          <path d="M2.500 2.500l11 11M13.500 2.500l-11 11" className="hidden group-open:block" />
        </svg>
        菜单
      </summary>
      <nav aria-label="主导航" className="-mx-5 mt-3 bg-blue">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5em,1fr))] py-1">
          {(await marked(links)).map((link) => (
            <Entry key={link.path} link={link} className="px-5 aria-[current]:shadow-[inset_4px_0_0_var(--color-white)]" />
          ))}
        </ul>
        <ul className="flex flex-wrap gap-x-5 border-t border-white/30 px-5 text-small [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center [&_a]:text-white">
          {children}
        </ul>
      </nav>
    </details>
  );
}
