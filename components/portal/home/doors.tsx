import Link from "next/link";
import { flatten, type PortalColumn } from "@/lib/portal/tree";

/** What people come for, by the class of its column; requests have pages of their own. */
const DOORS: readonly { columnType: string; name: string; path?: string }[] = [
  { columnType: "依申请公开", name: "依申请公开", path: "/requests" },
  { columnType: "信息公开年报", name: "政府信息公开年报" },
  { columnType: "信息公开指南", name: "政府信息公开指南" },
  { columnType: "信息公开制度", name: "政府信息公开制度" },
  // 国办函〔2018〕12号: in a prominent place of the home page.
  { columnType: "网站工作年度报表", name: "网站工作年度报表" },
];

interface DoorsProps {
  id: string;
  title: string;
  columns: readonly PortalColumn[];
}

/** 信息公开服务: the ways in to what the law gives people a right to. */
export function Doors({ id, title, columns }: DoorsProps) {
  const all = flatten(columns);
  const doors = DOORS.flatMap(({ columnType, name, path }) => {
    const column = all.find((one) => one.columnType === columnType);
    const address = path ?? column?.path;
    return address === undefined ? [] : [{ name, address, description: column?.description ?? "" }];
  });
  if (doors.length === 0) return null;
  return (
    <section aria-labelledby={`block-${id}`} className="@container">
      <h2 id={`block-${id}`} className="sr-only">
        {title}
      </h2>
      <ul className="grid gap-2 sm:gap-3 @2xl:grid-cols-2 @5xl:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {doors.map(({ name, address, description }) => (
          <li key={address} className="@2xl:@max-5xl:last:odd:col-span-2">
            <Link
              href={address}
              prefetch={false}
              className="group block h-full border border-l-4 border-rule border-l-blue bg-sheet px-5 py-3 sm:py-4 hover:border-blue hover:bg-blue-wash hover:no-underline"
            >
              <span className="flex items-baseline justify-between font-serif text-large font-semibold text-ink group-hover:text-blue">
                {name}
                <span aria-hidden="true" className="font-sans text-base text-blue">
                  →
                </span>
              </span>
              {description !== "" && <span className="mt-1 block text-small text-ink-3 max-sm:hidden">{description}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
