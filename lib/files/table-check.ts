import { invalidInput } from "@/lib/core/errors";
import type { TableFile, TableRow } from "./table-file";

/** What is wrong with one cell; `field` is the file's heading, "" when it is the row or the file as a whole. */
export interface RowError {
  line: number;
  field: string;
  message: string;
}

/** What a kind of file may have for headings. */
export interface TableKind {
  /** 列名 that office staff write ↔ field */
  headings: Readonly<Record<string, string>>;
  fields: ReadonlySet<string>;
  required: readonly string[];
  /** where the headings are explained */
  manual: string;
}

/** Says which headings are unknown, missing or written twice. */
export function headingErrors({ headings }: Pick<TableFile, "headings">, kind: TableKind): RowError[] {
  const known = headings.map((heading) => kind.headings[heading] ?? heading);
  const unknown = headings.filter((heading) => heading !== "" && !Object.hasOwn(kind.headings, heading) && !kind.fields.has(heading));
  const missing = kind.required.filter((field) => !known.includes(field));
  const doubled = known.filter((field, at) => field !== "" && known.indexOf(field) !== at);
  return [
    ...unknown.map((heading) => ({ line: 1, field: heading, message: `没有这个列名，请对照 ${kind.manual} 改正` })),
    ...missing.map((field) => ({ line: 1, field, message: "缺少这一列" })),
    ...doubled.map((field) => ({ line: 1, field, message: "这一列出现了两次" })),
  ];
}

/** The cells of a row by field. An empty cell is one that was not filled in, so that defaults apply; required ones are always there. */
export const inFields = (row: TableRow, kind: TableKind): Record<string, string> => ({
  ...Object.fromEntries(kind.required.map((field) => [field, ""])),
  ...Object.fromEntries(
    Object.entries(row.cells)
      .map(([heading, cell]) => [kind.headings[heading] ?? heading, cell] as const)
      .filter(([field, cell]) => field !== "" && (cell !== "" || kind.required.includes(field))),
  ),
});

/** The lines on which a value stands that may stand only once; an empty key may stand anywhere. */
export function doubles<R>(rows: readonly { line: number; row: R }[], field: string, keyOf: (row: R) => string): RowError[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const key = keyOf(row);
    const before = first.get(key);
    if (key === "" || before === undefined) {
      first.set(key, line);
      return [];
    }
    return [{ line, field, message: `与第 ${before} 行重复` }];
  });
}

/** The first errors of a file; the command line lists them all beforehand. */
export const refusal = (errors: readonly RowError[]) =>
  invalidInput(
    Object.fromEntries(errors.slice(0, 50).map(({ line, field, message }) => [`第 ${line} 行 ${field}`, [message]])),
    `文件有 ${errors.length} 处错误，没有导入任何一条。`,
  );
