import Link from "next/link";
import type { ListedItem } from "@/lib/portal/live";
import type { PortalColumn } from "@/lib/portal/tree";
import { ItemList } from "./item-list";

interface OverviewProps {
  parts: readonly { column: PortalColumn; items: readonly ListedItem[] }[];
}

/** The sub-columns of an overview with the newest of each; what has nothing says so, or shows its statement. */
export function Overview({ parts }: OverviewProps) {
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      {parts.map(({ column, items }) => (
        <section key={column.id} aria-labelledby={`part-${column.id}`} className="mt-6">
          <div className="flex items-baseline justify-between border-b border-ink-3 pb-1">
            <h2 id={`part-${column.id}`} className="text-base">
              <Link href={column.path} prefetch={false} className="text-ink hover:text-blue">
                {column.name}
              </Link>
            </h2>
            <Link href={column.path} prefetch={false} aria-label={`更多${column.name}`} className="inline-block py-1 text-small">
              更多
            </Link>
          </div>
          {items.length > 0 ? <ItemList items={items} dense /> : <p className="py-2 text-small text-ink-3">{emptyWords(column)}</p>}
        </section>
      ))}
    </div>
  );
}

function emptyWords({ statement, statementOn }: PortalColumn): string {
  if (statement === null) return "暂时没有信息。";
  return statementOn === null ? statement : `${statement}（${statementOn}）`;
}
