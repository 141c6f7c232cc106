import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { CountedCaseOf } from "@/lib/reports/annual/cells-of-request";

/** On the page of a request: which figures of the annual reports count it. */
export function CountedIn({ counted: { fault, years } }: { counted: CountedCaseOf }) {
  return (
    <Section title="年度报告" aside="第三部分">
      {fault !== null && <p className="font-semibold text-vermilion">不能计入年度报告：{fault}。</p>}
      {fault === null && years.length === 0 && <p className="text-small text-ink-3">还没有确认收到，不计入。</p>}
      <ul className="text-small">
        {years.map(({ year, cells }) => (
          <li key={year} className="border-b border-rule py-1.5">
            {year} 年：
            {cells.map(({ path, label }) => (
              <Link key={path} href={`/console/reports/annual/${year}/cells/${path}`} prefetch={false} className="mr-3">
                {label}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
