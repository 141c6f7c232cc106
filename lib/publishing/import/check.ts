import type { Db } from "@/lib/core/db";
import { doubles, headingErrors, type RowError, type TableKind } from "@/lib/files/table-check";
import type { TableFile } from "@/lib/files/table-file";
import { type ReadRow, readRows } from "@/lib/files/table-rows";
import { HEADINGS, type ImportRow, importRow, REQUIRED_HEADINGS } from "./row";

export interface CheckedRow extends ReadRow<ImportRow> {
  columnId: string;
  departmentId: string;
}

export interface ImportCheck {
  ready: readonly CheckedRow[];
  /** imported before, unchanged */
  skipped: number;
  errors: readonly RowError[];
}

const KIND: TableKind = {
  headings: HEADINGS,
  fields: new Set(Object.keys(importRow.shape)),
  required: REQUIRED_HEADINGS,
  manual: "docs/import-items.md",
};

interface Known {
  columns: ReadonlyMap<string, { id: string; kind: string }>;
  departments: ReadonlyMap<string, string>;
  imported: ReadonlyMap<string, string | null>;
  docNos: ReadonlySet<string>;
  indexNos: ReadonlySet<string>;
}

const docKey = (issuer: string, docNo: string): string => (docNo === "" ? "" : `${issuer}\n${docNo}`);

async function known(db: Db, agencyId: string, source: string, rows: readonly { row: ImportRow }[]): Promise<Known> {
  const docNos = rows.map(({ row }) => row.docNo).filter((docNo) => docNo !== "");
  const indexNos = rows.map(({ row }) => row.indexNo).filter((indexNo) => indexNo !== "");
  const [columns, departments, imported, revisions, indexed] = await Promise.all([
    db.column.findMany({ where: { agencyId }, select: { id: true, path: true, kind: true } }),
    db.department.findMany({ where: { agencyId }, select: { id: true, name: true } }),
    db.disclosure.findMany({ where: { agencyId, importSource: source }, select: { importKey: true, importHash: true } }),
    db.revision.findMany({
      where: { docNo: { in: docNos }, disclosure: { agencyId, discardedAt: null, NOT: { importSource: source } } },
      select: { issuer: true, docNo: true },
    }),
    db.disclosure.findMany({ where: { indexNo: { in: indexNos }, NOT: { importSource: source } }, select: { indexNo: true } }),
  ]);
  return {
    columns: new Map(columns.map(({ path, id, kind }) => [path, { id, kind }])),
    departments: new Map(departments.map(({ name, id }) => [name, id])),
    imported: new Map(imported.map(({ importKey, importHash }) => [importKey ?? "", importHash])),
    docNos: new Set(revisions.map(({ issuer, docNo }) => docKey(issuer, docNo))),
    indexNos: new Set(indexed.map(({ indexNo }) => indexNo ?? "")),
  };
}

function placeErrors({ row, line }: { row: ImportRow; line: number }, found: Known): RowError[] {
  const errors: RowError[] = [];
  const column = found.columns.get(row.columnPath);
  if (column === undefined)
    errors.push({ line, field: "columnPath", message: `没有栏目“${row.columnPath}”，请先在栏目管理里建立，或改成现有栏目的路径` });
  else if (column.kind === "tree")
    errors.push({ line, field: "columnPath", message: `“${row.columnPath}”只汇集下级栏目，请写到具体的下级栏目` });
  else if (column.kind === "channel" && row.channel === "portal")
    errors.push({ line, field: "channel", message: `“${row.columnPath}”不在门户网站上，发布渠道不能是 portal` });
  if (!found.departments.has(row.department)) errors.push({ line, field: "department", message: `没有科室“${row.department}”` });
  if (found.docNos.has(docKey(row.issuer, row.docNo))) errors.push({ line, field: "docNo", message: "发文字号已被另一条信息使用" });
  if (found.indexNos.has(row.indexNo)) errors.push({ line, field: "indexNo", message: "索引号已被另一条信息使用" });
  return errors;
}

/**
 * Checks a whole file against the rules and the database, writing nothing: which rows are new, how many were imported before,
 * and every error by row and field.
 */
export async function checkImport(db: Db, agencyId: string, source: string, file: TableFile, now: Date): Promise<ImportCheck> {
  const atFault = headingErrors(file, KIND);
  if (atFault.length > 0) return { ready: [], skipped: 0, errors: atFault };
  const { rows, errors } = readRows(file, KIND, importRow, ({ publishedOn }, line) =>
    publishedOn > now ? [{ line, field: "publishedOn", message: "发布时间在将来" }] : [],
  );
  errors.push(
    ...doubles(rows, "sourceId", (row) => row.sourceId),
    ...doubles(rows, "docNo", (row) => docKey(row.issuer, row.docNo)),
    ...doubles(rows, "indexNo", (row) => row.indexNo),
  );

  const found = await known(db, agencyId, source, rows);
  const ready: CheckedRow[] = [];
  let skipped = 0;
  for (const { line, row, hash } of rows) {
    if (found.imported.get(row.sourceId) === hash) {
      skipped++;
      continue;
    }
    if (found.imported.has(row.sourceId)) {
      errors.push({
        line,
        field: "sourceId",
        message: "这条信息以前导入过，内容与这次不同。导入不会覆盖已公开的信息，请在平台里走更正流程",
      });
      continue;
    }
    const misplaced = placeErrors({ line, row }, found);
    errors.push(...misplaced);
    const column = found.columns.get(row.columnPath);
    const departmentId = found.departments.get(row.department);
    if (misplaced.length === 0 && column !== undefined && departmentId !== undefined)
      ready.push({ line, row, hash, columnId: column.id, departmentId });
  }
  return { ready, skipped, errors: errors.sort((a, b) => a.line - b.line) };
}
