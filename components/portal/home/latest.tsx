import Link from "next/link";
import type { ListedItem } from "@/lib/portal/live";
import { flatten, type PortalColumn } from "@/lib/portal/tree";
import { Day } from "../item-list";
import { BlockFrame } from "./block-frame";

interface LatestProps {
  id: string;
  title: string;
  items: readonly ListedItem[];
  columns: readonly PortalColumn[];
}

/** 最新公开: what is new in every column, each with the column it stands in. */
export function Latest({ id, title, items, columns }: LatestProps) {
  const names = new Map(flatten(columns).map((column) => [column.id, column.name]));
  return (
    <BlockFrame id={id} title={title}>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-b border-rule py-2">
            <p className="flex flex-wrap gap-x-3 text-small text-ink-3">
              <Day at={item.publishedAt} />
              {names.get(item.columnId)}
            </p>
            <Link href={item.address} prefetch={false} className="text-ink visited:text-ink-2 hover:text-blue">
              {item.title}
            </Link>
          </li>
        ))}
      </ul>
    </BlockFrame>
  );
}
