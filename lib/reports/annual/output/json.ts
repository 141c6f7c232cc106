import type { ReportSnapshot } from "../snapshot";
import type { Finding, Tables } from "../tables";

const tablesOf = ({ table2, table3, table4 }: Tables) => ({ table2: table2 ?? null, table3: table3 ?? null, table4: table4 ?? null });

/** The figures of a report and what was found in them, as other systems read them; `gongkai report check --file` takes the same. */
export function reportJson({ figures }: Pick<ReportSnapshot, "figures">, findings: readonly Finding[]) {
  const { agency, year, format, section1, previous } = figures;
  return {
    agency,
    year,
    format,
    section1: section1 ?? null,
    ...tablesOf(figures),
    previous: previous === null || previous === undefined ? null : tablesOf(previous),
    findings: findings.map(({ rule, severity, cells, expected, found, message }) => ({ rule, severity, cells, expected, found, message })),
  };
}
