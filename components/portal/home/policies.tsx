import Link from "next/link";
import type { ListedItem } from "@/lib/portal/live";
import { Day } from "../item-list";
import { ValidityTag } from "../validity-tag";

/** 政策文件: titles with what identifies a document: its number, day and validity, beside them where there is room. */
export function Policies({ items }: { items: readonly ListedItem[] }) {
  return (
    <ul className="@container">
      {items.map((item) => (
        <li key={item.id} className="items-baseline gap-x-6 border-b border-rule py-2 @2xl:flex">
          <Link href={item.address} prefetch={false} className="min-w-0 flex-1 text-ink visited:text-ink-2 hover:text-blue">
            {item.title}
          </Link>
          <p className="flex shrink-0 flex-wrap items-baseline gap-x-4 text-small text-ink-3">
            {item.validity !== null && <ValidityTag validity={item.validity} />}
            {item.docNo !== "" && <span className="@2xl:min-w-[10.5em]">{item.docNo}</span>}
            <Day at={item.publishedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
