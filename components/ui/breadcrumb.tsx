import Link from "next/link";

export interface Crumb {
  label: string;
  href: string;
}

interface BreadcrumbProps {
  trail: readonly Crumb[];
  /** the page itself, shown without a link */
  current?: string;
  label?: string;
}

export function Breadcrumb({ trail, current, label = "当前位置" }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="mb-1 text-small max-sm:-mt-3 max-sm:mb-0">
      <ol className="flex flex-wrap items-center gap-y-1">
        {trail.map((crumb) => (
          <li key={crumb.href} className="after:mx-2 after:text-ink-3 after:content-['/'] last:after:content-none">
            <Link href={crumb.href} prefetch={false} className="max-sm:inline-flex max-sm:min-h-11 max-sm:items-center">
              {crumb.label}
            </Link>
          </li>
        ))}
        {current !== undefined && (
          <li aria-current="page" className="text-ink-2">
            {current}
          </li>
        )}
      </ol>
    </nav>
  );
}
