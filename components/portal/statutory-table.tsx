import Link from "next/link";
import type { StatutoryColumn, StatutoryItem } from "@/lib/portal/statutory";

/** The fifteen items of 条例第二十条 in its words: where each is disclosed, or why it does not apply here. */
export function StatutoryTable({ items }: { items: readonly StatutoryItem[] }) {
  return (
    <section aria-labelledby="article-20" className="mt-4">
      <h2 id="article-20" className="text-base">
        《中华人民共和国政府信息公开条例》第二十条规定主动公开的内容
      </h2>
      <ol className="mt-2 border-t border-ink-3">
        {items.map(({ item, columns }) => (
          <li
            key={item.no}
            className="grid items-baseline gap-x-8 gap-y-1 border-b border-rule py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]"
          >
            <p className="text-small text-ink-2">
              <span className="-ml-1.5 text-ink-3">{item.ordinal}</span>
              {item.text}
            </p>
            <div className="min-w-0">
              {columns.length === 0 ? (
                <p className="text-small text-ink-3">栏目正在建设。</p>
              ) : (
                columns.map((one) => <Served key={one.column.id} {...one} />)
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Served({ column, items }: StatutoryColumn) {
  const { name, path, statement, statementOn } = column;
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={path} prefetch={false} className="inline-block py-0.5 font-semibold">
          {name}
        </Link>
        {items > 0 && <span className="num text-small text-ink-3">{items} 条</span>}
      </p>
      {items === 0 && (
        <p className="text-small text-ink-2">
          {statement ?? "暂时没有信息。"}
          {statementOn !== null && (
            <>
              {" "}
              <time dateTime={statementOn} className="whitespace-nowrap text-ink-3">
                （{statementOn} 说明）
              </time>
            </>
          )}
        </p>
      )}
    </div>
  );
}
