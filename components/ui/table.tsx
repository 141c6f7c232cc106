import clsx from "clsx";
import type { ReactNode } from "react";
import { HeaderCell, type Sorting } from "./table-header";

export interface TableColumn<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** the header is a link that sorts by this column */
  sortable?: boolean;
  /** figures stand to the right */
  align?: "right";
  /** names the row: at most one column */
  rowHeader?: boolean;
  className?: string;
}

interface TableProps<Row> {
  /** says what the table lists; read out, and shown with `showCaption` */
  caption: string;
  showCaption?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClassName?: (row: Row) => string | undefined;
  sorting?: Sorting;
}

// A narrow screen lays the table out as blocks, which takes the native roles away in some browsers: they are said again, although ARIA in HTML
// does not provide for that yet (w3c/html-aria, issue 258).
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  rowHeader: { role: "rowheader" },
} as const;

/**
 * The one table: rules between rows, headers that sort by the URL; on a narrow screen each row becomes a card with its labels, and of the headers
 * those that sort stay: what can have the focus is seen (WCAG 2.4.7).
 */
export function Table<Row>({ caption, showCaption = false, columns, rows, rowKey, rowClassName, sorting }: TableProps<Row>) {
  return (
    <table {...ROLES.table} className="w-full border-collapse text-small max-sm:block">
      <caption className={showCaption ? "mb-2 text-left text-base font-semibold max-sm:block" : "sr-only"}>{caption}</caption>
      <thead {...ROLES.group} className={sorting === undefined ? "max-sm:sr-only" : "max-sm:block"}>
        <tr
          {...ROLES.row}
          className="border-b-2 border-ink text-left max-sm:flex max-sm:flex-wrap max-sm:gap-x-5 max-sm:border-b-0 max-sm:pb-1"
        >
          {columns.map((column) => (
            <HeaderCell
              key={column.key}
              name={column.key}
              sorting={column.sortable === true ? sorting : undefined}
              className={clsx(column.align === "right" && "text-right", column.className)}
            >
              {column.header}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group} className="max-sm:block max-sm:border-t-2 max-sm:border-ink">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...ROLES.row}
            className={clsx("border-b border-rule align-top max-sm:block max-sm:py-3", rowClassName?.(row))}
          >
            {columns.map((column) => (
              <BodyCell key={column.key} column={column}>
                {column.cell(row)}
              </BodyCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BodyCell<Row>({ column, children }: { column: TableColumn<Row>; children: ReactNode }) {
  if (column.rowHeader === true) {
    return (
      <th scope="row" {...ROLES.rowHeader} className="py-2.5 pr-5 text-left text-base font-normal max-sm:block max-sm:py-0.5 max-sm:pr-0">
        {children}
      </th>
    );
  }
  const empty = children === null || children === undefined || children === false || children === "";
  return (
    <td
      {...ROLES.cell}
      data-label={column.header}
      className={clsx(
        "py-2.5 pr-5 leading-7 last:pr-0 max-sm:flex max-sm:gap-3 max-sm:py-0.5 max-sm:pr-0",
        "max-sm:before:w-22 max-sm:before:shrink-0 max-sm:before:text-ink-3 max-sm:before:content-[attr(data-label)]",
        column.align === "right" && "num sm:text-right",
        empty && "max-sm:hidden",
        column.className,
      )}
    >
      <div className="min-w-0 max-sm:flex-1">{children}</div>
    </td>
  );
}
