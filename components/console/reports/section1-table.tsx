import clsx from "clsx";
import Link from "next/link";
import { SECTION1_PARTS } from "@/lib/reports/annual/check-section1";
import type { Figure, Section1 } from "@/lib/reports/annual/tables";
import { type FigureMark, figureId } from "./figure-table";

interface Section1TableProps {
  section1: Section1 | null | undefined;
  marks: ReadonlyMap<string, FigureMark>;
  href: (path: string) => string;
}

const shown = (count: Figure | undefined): string => (typeof count === "number" ? count.toLocaleString("zh-CN") : (count ?? "（空）"));

/** How much was disclosed, by parts that add up; each opens its items. */
export function Section1Table({ section1, marks, href }: Section1TableProps) {
  const parts = (section1?.parts ?? []).map(({ key, label, count }) => ({
    path: `section1.parts.${key}`,
    label: label ?? SECTION1_PARTS[key] ?? key,
    count,
  }));
  return (
    <table className="w-full max-w-[36rem] border-collapse border-b-2 border-ink bg-sheet">
      <caption className="sr-only">主动公开政府信息数量</caption>
      <tbody>
        {[...parts, { path: "section1.total", label: "合计", count: section1?.total ?? null }].map(({ path, label, count }) => (
          <tr
            key={path}
            id={figureId(path)}
            className={clsx(
              "scroll-mt-24 border-b border-rule target:bg-blue-wash",
              path === "section1.total" && "border-t-2 border-t-ink font-semibold",
              marks.get(path)?.wrong === true && "bg-vermilion-wash",
            )}
          >
            <th scope="row" className="px-3 py-2 text-left font-normal">
              {label}
            </th>
            <td className="num px-3 py-2 text-right font-serif text-large">
              {marks.get(path)?.computed !== undefined && (
                <span className="mr-2 rounded bg-amber-wash px-1 font-sans text-small text-amber">台账 {marks.get(path)?.computed}</span>
              )}
              <Link href={href(path)} prefetch={false} aria-label={`${label} ${shown(count)} 条，查看清单`}>
                {shown(count)}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
