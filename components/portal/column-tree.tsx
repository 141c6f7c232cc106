import clsx from "clsx";
import Link from "next/link";
import type { PortalColumn } from "@/lib/portal/tree";

/** All columns: a section for each top column, those below it as lists within lists. */
export function ColumnTree({ columns }: { columns: readonly PortalColumn[] }) {
  return (
    <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
      {columns.map((column) => (
        <section key={column.id} className={clsx(column.children.length > 4 && "md:col-span-2")}>
          <h2 className="border-b-2 border-ink pb-1.5 text-large">
            <Link href={column.path} prefetch={false} className="text-ink hover:text-blue">
              {column.name}
            </Link>
          </h2>
          {column.description !== "" && <p className="mt-2 text-small text-ink-3">{column.description}</p>}
          <Branch columns={column.children} className={clsx("mt-2", column.children.length > 4 && "md:columns-2 md:gap-x-12")} />
        </section>
      ))}
    </div>
  );
}

function Branch({ columns, className }: { columns: readonly PortalColumn[]; className?: string }) {
  if (columns.length === 0) return null;
  return (
    <ul className={className}>
      {columns.map((column) => (
        <li key={column.id}>
          <Link href={column.path} prefetch={false} className="inline-block py-1.5">
            {column.name}
          </Link>
          {column.state === "retired" && <span className="ml-2 text-small text-ink-3">已停止更新</span>}
          <Branch columns={column.children} className="ml-2 border-l border-rule-2 pl-4" />
        </li>
      ))}
    </ul>
  );
}
