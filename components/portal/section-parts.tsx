import Link from "next/link";
import type { PortalColumn } from "@/lib/portal/tree";
import { REQUEST_TYPE } from "./request-entrance";

/** The parts of 政府信息公开: guide, rules, content, reports and requests, before all that stands in them. */
export function SectionParts({ columns }: { columns: readonly PortalColumn[] }) {
  return (
    <nav aria-label="政府信息公开的各个部分" className="no-print mt-5">
      <ul className="grid grid-cols-2 gap-2 sm:gap-3 lg:grid-cols-3">
        {columns.map(({ id, name, path, description, columnType }) => (
          <li key={id}>
            <Link
              href={columnType === REQUEST_TYPE ? "/requests" : path}
              prefetch={false}
              className="group block h-full border border-l-4 border-rule border-l-blue bg-sheet px-3 py-3 hover:border-blue hover:bg-blue-wash hover:no-underline sm:px-5"
            >
              <span className="block text-balance font-semibold text-ink group-hover:text-blue max-sm:text-small sm:font-serif sm:text-large">
                {name}
              </span>
              {description !== "" && <span className="mt-0.5 block text-small text-ink-3 max-sm:hidden">{description}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
