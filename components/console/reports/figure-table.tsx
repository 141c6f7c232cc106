import clsx from "clsx";
import Link from "next/link";
import { cellText, type GridCell, type ReportTable } from "@/lib/reports/annual/output/grid";
import type { Figure } from "@/lib/reports/annual/tables";
import { keyedRows } from "./grid-keys";
import { TableColumns } from "./table-columns";

/** What is to be said of a figure beside its number. */
export interface FigureMark {
  /** it was set by hand; this is what the registers give */
  computed?: Figure;
  /** a check found it wrong */
  wrong?: boolean;
}

interface FigureTableProps {
  table: ReportTable;
  /** the page of what is behind a figure */
  href: (path: string) => string;
  marks: ReadonlyMap<string, FigureMark>;
}

/** Where a figure stands on the page of the report. */
export const figureId = (path: string): string => `cell-${path}`;

/** A table of the official form; each figure opens what it counts. */
export function FigureTable({ table, href, marks }: FigureTableProps) {
  const wide = table.widths.length > 6;
  return (
    <section className="mb-5 overflow-x-auto" aria-label={table.name} tabIndex={wide ? 0 : undefined}>
      <table
        className={clsx(
          "w-full table-fixed border-collapse border-2 border-ink bg-sheet text-small",
          // On a phone the names give way, so that figures are in sight from the start.
          wide ? "max-sm:table-auto max-sm:[&_col]:w-auto! sm:min-w-[58rem]" : "max-w-[52rem]",
        )}
      >
        <caption className="sr-only">{table.name}</caption>
        <TableColumns table={table} />
        <tbody>
          {keyedRows(table).map(({ key, head, cells }) => (
            <tr key={key}>
              {cells.map(({ key: place, cell }) => (
                <Cell key={place} cell={cell} head={head} href={href} marks={marks} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A name over three rows and more: from top to bottom where there is little room. */
const TALL = "text-left max-sm:w-8 max-sm:min-w-8 max-sm:px-0! max-sm:text-center";
const UPRIGHT = "max-sm:inline-block max-sm:[writing-mode:vertical-rl]";
const BORDER = "border border-rule-2 align-middle";
const NAME = "px-2 py-1.5 font-normal leading-6";

function Cell({ cell, head, href, marks }: { cell: GridCell; head: boolean } & Pick<FigureTableProps, "href" | "marks">) {
  const span = { colSpan: cell.columns > 1 ? cell.columns : undefined, rowSpan: cell.rows > 1 ? cell.rows : undefined };
  const tall = !head && cell.rows > 2;
  if (cell.kind !== "figure")
    return (
      <th
        {...span}
        scope={head ? "col" : "row"}
        className={clsx(BORDER, NAME, head ? "bg-paper text-center max-sm:px-1" : tall ? TALL : "text-left max-sm:min-w-[8em]")}
      >
        {tall ? <span className={UPRIGHT}>{cell.text}</span> : cell.text}
      </th>
    );
  const mark = marks.get(cell.path);
  return (
    <td
      {...span}
      id={figureId(cell.path)}
      className={clsx(BORDER, "num scroll-mt-24 text-center target:bg-blue-wash", mark?.wrong === true && "bg-vermilion-wash")}
    >
      <Link
        href={href(cell.path)}
        prefetch={false}
        className={clsx(
          "flex min-h-9 min-w-10 flex-col items-center justify-center px-1.5",
          isZero(cell) && mark === undefined && "text-ink-3",
        )}
      >
        {cellText(cell) === "" ? "（空）" : cellText(cell)}
        {mark?.computed !== undefined && (
          <span className="rounded bg-amber-wash px-1 text-[0.75rem] whitespace-nowrap text-amber">台账 {mark.computed}</span>
        )}
      </Link>
    </td>
  );
}

const isZero = (cell: GridCell): boolean => /^0(?:\.0+)?$/.test(cellText(cell));
