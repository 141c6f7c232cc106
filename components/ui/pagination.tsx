import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

interface PaginationProps {
  page: number;
  pages: number;
  /** how many rows there are in all */
  total: number;
  href: (page: number) => string;
  /** on pages that the framework's script does not reach */
  plain?: boolean;
  className?: string;
}

/** The pages worth a link: the ends, and two on each side of the current one; null stands for a gap. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const shown = [1, pages, page - 2, page - 1, page, page + 1, page + 2].filter((number) => number >= 1 && number <= pages);
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1] ?? 0;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [null, number] : [number];
  });
}

const BOX = "inline-flex min-h-11 min-w-11 items-center justify-center rounded border px-3 no-underline";
const LINK = `${BOX} border-rule-2 bg-sheet hover:border-blue hover:bg-blue-wash hover:no-underline`;

function PageLink({ plain, href, ...rest }: { plain: boolean; href: string } & ComponentProps<"a">) {
  return plain ? <a href={href} className={LINK} {...rest} /> : <Link href={href} prefetch={false} className={LINK} {...rest} />;
}

export function Pagination({ page, pages, total, href, plain = false, className }: PaginationProps) {
  if (pages <= 1) return total > 0 ? <p className={clsx("text-small text-ink-3", className)}>共 {total} 条</p> : null;
  return (
    <nav aria-label="分页" className={clsx("flex flex-wrap items-center gap-2 text-small", className)}>
      {page > 1 && (
        <PageLink plain={plain} href={href(page - 1)} rel="prev">
          上一页
        </PageLink>
      )}
      <ol className="contents max-sm:hidden">
        {pageWindow(page, pages).map((number, index) => (
          <li key={number ?? `gap ${index}`} className="num max-sm:hidden">
            {number === null && <span aria-hidden="true">…</span>}
            {number === page && (
              <span aria-current="page" className={`${BOX} border-blue bg-blue font-semibold text-white`}>
                <span className="sr-only">第</span>
                {number}
                <span className="sr-only">页，当前页</span>
              </span>
            )}
            {number !== null && number !== page && (
              <PageLink plain={plain} href={href(number)} aria-label={`第 ${number} 页`}>
                {number}
              </PageLink>
            )}
          </li>
        ))}
      </ol>
      <span className="num px-2 text-ink-2 sm:hidden">
        {page} / {pages}
      </span>
      {page < pages && (
        <PageLink plain={plain} href={href(page + 1)} rel="next">
          下一页
        </PageLink>
      )}
      <span className="num ml-1 text-ink-3">
        共 {total} 条，{pages} 页
      </span>
    </nav>
  );
}
