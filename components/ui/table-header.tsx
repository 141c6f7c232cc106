import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

export type SortOrder = "asc" | "desc";

/** How the rows are sorted now, and the address that sorts them otherwise. */
export interface Sorting {
  by: string;
  order: SortOrder;
  href: (by: string, order: SortOrder) => string;
}

interface HeaderCellProps {
  name: string;
  sorting?: Sorting;
  className?: string;
  children: ReactNode;
}

// Laid out as a block it would lose its native role (see Table).
const ROLE = { role: "columnheader" } as const;

export function HeaderCell({ name, sorting, className, children }: HeaderCellProps) {
  const shape = `py-2 pr-5 align-bottom font-semibold whitespace-nowrap last:pr-0 max-sm:p-0 ${className ?? ""}`;
  if (sorting === undefined) {
    return (
      <th scope="col" {...ROLE} className={`${shape} max-sm:sr-only`}>
        {children}
      </th>
    );
  }
  const current = sorting.by === name;
  const next: SortOrder = current && sorting.order === "desc" ? "asc" : "desc";
  const Arrow = !current ? ArrowUpDown : sorting.order === "asc" ? ArrowUp : ArrowDown;
  return (
    <th scope="col" {...ROLE} className={shape} aria-sort={!current ? "none" : sorting.order === "asc" ? "ascending" : "descending"}>
      <Link href={sorting.href(name, next)} prefetch={false} className="inline-flex items-center gap-1 max-sm:min-h-9">
        {children}
        <Arrow aria-hidden="true" className="size-4" />
        <span className="sr-only">{next === "asc" ? "，改为升序" : "，改为降序"}</span>
      </Link>
    </th>
  );
}
