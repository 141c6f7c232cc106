import clsx from "clsx";
import { headers } from "next/headers";

interface MainNavProps {
  links: readonly { name: string; path: string }[];
}

/** The top columns; the one that the page belongs to is marked. */
export async function MainNav({ links }: MainNavProps) {
  // The address as the proxy found it: a layout is not told.
  const [here = ""] = ((await headers()).get("x-gongkai-path") ?? "").split("?");
  const all = [{ name: "首页", path: "/" }, ...links];
  return (
    <nav aria-label="主导航" className="no-print bg-blue">
      <ul className="wrap grid grid-cols-3 sm:max-md:grid-cols-5 md:flex md:flex-wrap md:px-1">
        {all.map(({ name, path }) => {
          const inside = path !== "/" && here.startsWith(`${path}/`);
          return (
            <li key={path}>
              <a
                href={path}
                aria-current={here === path ? "page" : inside ? "true" : undefined}
                className={clsx(
                  "flex min-h-11 items-center justify-center px-1 text-white hover:bg-blue-deep hover:no-underline max-md:text-small md:px-4",
                  (here === path || inside) && "bg-blue-deep font-semibold shadow-[inset_0_-3px_0_var(--color-white)]",
                )}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
