import Link from "next/link";
import { flatten, type PortalColumn } from "@/lib/portal/tree";

/** What people come for, by the class of its column. */
const DOORS: readonly { columnType: string; name: string }[] = [
  { columnType: "依申请公开", name: "依申请公开" },
  { columnType: "信息公开年报", name: "政府信息公开年报" },
  { columnType: "信息公开指南", name: "政府信息公开指南" },
  { columnType: "信息公开制度", name: "政府信息公开制度" },
];

export function Doors({ columns }: { columns: readonly PortalColumn[] }) {
  const all = flatten(columns);
  const doors = DOORS.flatMap(({ columnType, name }) => {
    const column = all.find((one) => one.columnType === columnType);
    return column === undefined ? [] : [{ name, column }];
  });
  if (doors.length === 0) return null;
  return (
    <section aria-labelledby="doors">
      <h2 id="doors" className="sr-only">
        政府信息公开
      </h2>
      <ul className="grid gap-3">
        {doors.map(({ name, column }) => (
          <li key={column.id}>
            <Link
              href={column.path}
              prefetch={false}
              className="group block border border-l-4 border-rule border-l-blue bg-sheet px-5 py-4 hover:border-blue hover:bg-blue-wash hover:no-underline"
            >
              <span className="flex items-baseline justify-between font-serif text-large font-semibold text-ink group-hover:text-blue">
                {name}
                <span aria-hidden="true" className="font-sans text-base text-blue">
                  →
                </span>
              </span>
              {column.description !== "" && <span className="mt-1 block text-small text-ink-3">{column.description}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
