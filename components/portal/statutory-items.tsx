import clsx from "clsx";
import Link from "next/link";
import { ARTICLE_20 } from "@/lib/disclosures/article20";
import { flatten, type PortalColumn } from "@/lib/portal/tree";

interface StatutoryItemsProps {
  id: string;
  title: string;
  columns: readonly PortalColumn[];
  /** beside another block: fewer next to each other */
  narrow?: boolean;
}

/** 法定主动公开内容: the items of 条例第二十条 as links to the columns that serve them. */
export function StatutoryItems({ id, title, columns, narrow = false }: StatutoryItemsProps) {
  const all = flatten(columns);
  const served = ARTICLE_20.flatMap((item) => {
    const column = all.find(({ article20 }) => article20 === item.no);
    return column === undefined ? [] : [{ item, column }];
  });
  if (served.length === 0) return null;
  return (
    <section aria-labelledby={`block-${id}`}>
      <div className="flex flex-wrap items-baseline gap-x-5">
        <h2 id={`block-${id}`} className="text-large">
          {title}
        </h2>
        <p className="text-small text-ink-2">《中华人民共和国政府信息公开条例》第二十条</p>
        <Link href="/catalogue" prefetch={false} className="ml-auto inline-block py-1 text-small">
          政府信息公开目录
        </Link>
      </div>
      <ol className={clsx("mt-3 grid grid-cols-2 gap-x-6", !narrow && "sm:grid-cols-3 md:grid-cols-5")}>
        {served.map(({ item, column }) => (
          <li key={item.no} className="border-b border-rule-2">
            <Link href={column.path} prefetch={false} title={item.text} className="flex gap-1 py-2.5 text-small text-ink hover:text-blue">
              <span className="-ml-1.5 shrink-0 text-ink-3">{item.ordinal}</span>
              {column.name}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
