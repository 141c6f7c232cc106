import Link from "next/link";
import type { ListedItem } from "@/lib/portal/live";
import { ValidityTag } from "../validity-tag";

/** 通知公告: the day stands first and large, as on a board. */
export function Notices({ items }: { items: readonly ListedItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="flex items-center gap-x-5 border-b border-rule py-2.5">
          <time dateTime={item.publishedAt} className="w-[3.75rem] shrink-0 text-center text-small leading-tight text-ink-3">
            <span className="block font-serif text-large leading-tight font-semibold text-blue">{item.publishedAt.slice(5, 10)}</span>
            {item.publishedAt.slice(0, 4)}
          </time>
          <span className="min-w-0">
            <Link href={item.address} prefetch={false} className="text-ink visited:text-ink-2 hover:text-blue">
              {item.title}
            </Link>
            {item.validity !== null && (
              <span className="ml-2">
                <ValidityTag validity={item.validity} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
