import clsx from "clsx";
import Link from "next/link";
import type { ListedItem } from "@/lib/portal/live";
import { ValidityTag } from "./validity-tag";

interface ItemListProps {
  items: readonly ListedItem[];
  /** `dense` on overviews; otherwise a little air after every fifth row, as in a register */
  dense?: boolean;
}

/** Titles with their day, newest first. */
export function ItemList({ items, dense = false }: ItemListProps) {
  return (
    <ul className={clsx(!dense && "[&>li:nth-child(5n):not(:last-child)]:mb-4")}>
      {items.map((item) => (
        <li key={item.id} className="flex gap-x-5 border-b border-rule py-2 max-sm:flex-col sm:items-baseline">
          <span className="min-w-0 flex-1">
            <Link
              href={item.address}
              prefetch={false}
              className={clsx("mr-2 text-ink visited:text-ink-2 hover:text-blue", !dense && "py-0.5")}
            >
              {item.title}
            </Link>
            {item.validity !== null && (
              <span className="mr-2">
                <ValidityTag validity={item.validity} />
              </span>
            )}
            {!dense && item.docNo !== "" && <span className="text-small whitespace-nowrap text-ink-3">{item.docNo}</span>}
          </span>
          <Day at={item.publishedAt} />
        </li>
      ))}
    </ul>
  );
}

/** The day of a moment as lists show it. */
export function Day({ at }: { at: string }) {
  return (
    <time dateTime={at} className="shrink-0 text-small text-ink-3">
      {at.slice(0, 10)}
    </time>
  );
}
