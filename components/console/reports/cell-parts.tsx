import Link from "next/link";
import { type CellAddress, cellLabel, figureAt, pathOf } from "@/lib/reports/annual/cell-path";
import type { ReportFormat } from "@/lib/reports/annual/format-types";
import type { ReportFigures } from "@/lib/reports/annual/tables";

interface CellPartsProps {
  format: ReportFormat;
  figures: ReportFigures;
  parts: readonly CellAddress[];
  href: (path: string) => string;
}

/** The figures that a sum adds up, those that are not 0 first to be seen. */
export function CellParts({ format, figures, parts, href }: CellPartsProps) {
  const shown = parts.filter((cell) => cell.part !== "section1" || figureAt(figures, cell) !== null);
  return (
    <ul className="max-w-[52rem] border-t border-rule">
      {shown.map((cell) => {
        const figure = figureAt(figures, cell);
        return (
          <li key={pathOf(cell)} className="flex items-baseline justify-between gap-6 border-b border-rule py-1.5">
            <Link href={href(pathOf(cell))} prefetch={false}>
              {cellLabel(format, cell)}
            </Link>
            <span className={figure === 0 ? "num text-ink-3" : "num font-semibold"}>{figure ?? "空"}</span>
          </li>
        );
      })}
    </ul>
  );
}
