"use client";

import clsx from "clsx";
import { useField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { GridCell, ReportTable, reportTables } from "@/lib/reports/annual/output/grid";
import { keyedRows } from "./grid-keys";
import { TableColumns } from "./table-columns";

interface OpeningFieldsProps {
  tables: ReturnType<typeof reportTables>;
  headings: readonly string[];
  /** by path: what each cell is called */
  names: Readonly<Record<string, string>>;
}

/** The tables of the form with a field in each cell, to be filled in from a published report. */
export function OpeningFields({ tables: { section2, section3, section4 }, headings, names }: OpeningFieldsProps) {
  return (
    <>
      <Section title={headings[1] ?? ""}>
        {section2.map((table) => (
          <FieldTable key={table.key} table={table} names={names} />
        ))}
      </Section>
      <Section title={headings[2] ?? ""}>
        <FieldTable table={section3} names={names} />
      </Section>
      <Section title={headings[3] ?? ""}>
        <FieldTable table={section4} names={names} />
      </Section>
    </>
  );
}

const BORDER = "border border-rule-2 px-2 py-1 align-middle text-small";

function FieldTable({ table, names }: { table: ReportTable } & Pick<OpeningFieldsProps, "names">) {
  const wide = table.widths.length > 6;
  return (
    <div className="mb-5 overflow-x-auto">
      <table className={clsx("w-full table-fixed border-collapse border-2 border-ink bg-sheet", wide ? "min-w-[60rem]" : "max-w-[52rem]")}>
        <caption className="sr-only">{table.name}</caption>
        <TableColumns table={table} />
        <tbody>
          {keyedRows(table).map(({ key, head, cells }) => (
            <tr key={key}>
              {cells.map(({ key: place, cell }) =>
                cell.kind === "figure" ? (
                  <FieldCell key={place} path={cell.path} name={names[cell.path] ?? cell.path} />
                ) : (
                  <WordCell key={place} cell={cell} head={head} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WordCell({ cell, head }: { cell: Extract<GridCell, { kind: "head" | "label" }>; head: boolean }) {
  const span = { colSpan: cell.columns > 1 ? cell.columns : undefined, rowSpan: cell.rows > 1 ? cell.rows : undefined };
  return (
    <th {...span} scope={head ? "col" : "row"} className={clsx(BORDER, "font-normal", head ? "bg-paper text-center" : "text-left")}>
      {cell.text}
    </th>
  );
}

function FieldCell({ path, name }: { path: string; name: string }) {
  const { control, value, key, errors } = useField({ name: `figures.${path}` });
  return (
    <td className={clsx(BORDER, "p-0", errors.length > 0 && "bg-vermilion-wash")}>
      <input
        key={key}
        {...control}
        defaultValue={value}
        inputMode="decimal"
        placeholder="0"
        title={errors.join("；")}
        aria-label={name}
        className="num min-h-11 w-full min-w-12 bg-transparent px-1.5 text-center"
      />
    </td>
  );
}
