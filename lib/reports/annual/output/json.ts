import { formatByCode } from "../format";
import type { ReportFormat } from "../format-types";
import type { Figures, Finding, ReportFigures, Section1, Table, Tables } from "../tables";

/** As the form has them; what it does not have comes last. A database keeps keys in an order of its own. */
const inOrder = <T>(values: Readonly<Record<string, T>>, codes: readonly string[]): Record<string, T> =>
  Object.fromEntries(
    [...new Set([...codes, ...Object.keys(values)])].flatMap((code) => (code in values ? [[code, values[code] as T]] : [])),
  );

const tableInOrder = (table: Table, columns: readonly string[], rows: readonly string[]): Table =>
  Object.fromEntries(Object.entries(inOrder<Figures>(table, rows)).map(([row, figures]) => [row, inOrder(figures, columns)]));

function tablesOf({ table2, table3, table4 }: Tables, format: ReportFormat | undefined) {
  const [blocks, codes] = [format?.table2.blocks ?? [], (list: readonly { code: string }[] = []) => list.map(({ code }) => code)];
  return {
    table2: table2
      ? tableInOrder(table2, codes(blocks.flatMap(({ columns }) => columns)), codes(blocks.flatMap(({ rows }) => rows)))
      : null,
    table3: table3 ? tableInOrder(table3, codes(format?.table3.columns), codes(format?.table3.rows)) : null,
    table4: table4 ? inOrder(table4, codes(format?.table4.flatMap(({ columns }) => columns))) : null,
  };
}

const section1Of = ({ total, parts }: Section1): Section1 => ({
  total,
  parts: parts.map(({ key, label, count }) => ({ key, ...(label === undefined ? {} : { label }), count })),
});

/** The figures of a report and what was found in them, as other systems read them; `gongkai report check --file` takes the same. */
export function reportJson({ figures }: { figures: ReportFigures & { readonly format: string } }, findings: readonly Finding[]) {
  const { agency, year, format: code, section1, previous } = figures;
  const format = formatByCode(code);
  return {
    agency: agency ?? null,
    year,
    format: code,
    section1: section1 ? section1Of(section1) : null,
    ...tablesOf(figures, format),
    previous: previous ? tablesOf(previous, format) : null,
    findings: findings.map(({ rule, severity, cells, expected, found, message }) => ({ rule, severity, cells, expected, found, message })),
  };
}
