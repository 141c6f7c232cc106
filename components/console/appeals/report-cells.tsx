import Link from "next/link";
import { Section } from "@/components/ui/section";

export interface YearCells {
  year: number;
  /** 行政复议 结果维持 … */
  column: string;
  /** of the cell, in the drill-down of the report */
  path: string;
}

/** Where this appeal counts in the annual reports. */
export function ReportCells({ years }: { years: readonly YearCells[] }) {
  return (
    <Section title="年度报告" aside="第四部分">
      {years.length === 0 ? (
        <p className="text-small text-ink-3">不计入。</p>
      ) : (
        <ul className="text-small">
          {years.map(({ year, column, path }) => (
            <li key={year} className="border-b border-rule py-1.5">
              {year} 年：
              <Link href={`/console/reports/annual/${year}/cells/${path}`} prefetch={false}>
                {column}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
