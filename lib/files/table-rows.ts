import { createHash } from "node:crypto";
import type { z } from "zod";
import { canonicalJson } from "@/lib/core/canonical-json";
import { inFields, type RowError, type TableKind } from "./table-check";
import type { TableFile } from "./table-file";

export interface ReadRow<R> {
  line: number;
  row: R;
  /** over the cells that are filled in, as they stand in the file: tells a repeated import from a changed one */
  hash: string;
}

/** The rows of a file that are right by themselves, and what is wrong with the others: what their schema says, then `faultsOf`. */
export function readRows<S extends z.ZodType>(
  file: Pick<TableFile, "rows">,
  kind: TableKind,
  schema: S,
  faultsOf: (row: z.output<S>, line: number) => readonly RowError[],
): { rows: ReadRow<z.output<S>>[]; errors: RowError[] } {
  const errors: RowError[] = [];
  const rows: ReadRow<z.output<S>>[] = [];
  for (const tableRow of file.rows) {
    const { line } = tableRow;
    const cells = inFields(tableRow, kind);
    const parsed = schema.safeParse(cells);
    if (!parsed.success) {
      errors.push(...parsed.error.issues.map((issue) => ({ line, field: issue.path.join("."), message: issue.message })));
      continue;
    }
    const faults = faultsOf(parsed.data, line);
    errors.push(...faults);
    if (faults.length > 0) continue;
    const filled = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ""));
    rows.push({ line, row: parsed.data, hash: createHash("sha256").update(canonicalJson(filled)).digest("hex") });
  }
  return { rows, errors };
}
