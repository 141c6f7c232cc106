import { createColumn } from "@/lib/columns/create-column";
import { listColumns } from "@/lib/columns/queries";
import { showColumn } from "@/lib/columns/show-column";
import { flatten } from "@/lib/columns/tree";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { departmentNamed } from "../agency";
import { columns, type DemoColumn } from "../columns";
import type { Cast } from "./cast";

/** Makes the column tree, hidden: a column is shown once it holds something. */
export async function makeColumns(cast: Cast, now: Date): Promise<void> {
  const departments = await db().department.findMany({ where: { agencyId: cast.agencyId }, select: { id: true, name: true } });
  const ids = new Map(departments.map(({ id, name }) => [name, id]));

  async function make(column: DemoColumn, parentId: string): Promise<void> {
    const { children = [], statement, ownerDepartment, ...fields } = column;
    const { id } = await createColumn(
      cast.as("xitong"),
      {
        ...fields,
        parentId,
        ownerDepartmentId: ids.get(departmentNamed(ownerDepartment)),
        workflowKey: parentId === "" ? "three-level" : "",
        statement: statement?.text ?? "",
        statementOn: statement?.formedOn ?? "",
      },
      now,
    );
    for (const child of children) await make(child, id);
  }
  for (const column of columns) await make(column, "");
}

/** Shows every column that has something to show, from the leaves up; what stays blank stays hidden. */
export async function showColumns(cast: Cast, now: Date): Promise<void> {
  const deepestFirst = flatten(await listColumns(db(), cast.agencyId))
    .filter(({ kind }) => kind !== "channel")
    .sort((a, b) => b.path.split("/").length - a.path.split("/").length);
  for (const column of deepestFirst) {
    const { version } = await db().column.findUniqueOrThrow({ where: { id: column.id }, select: { version: true } });
    await showColumn(cast.as("xitong"), { columnId: column.id, expectedVersion: version }, now).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === "RuleViolation")) throw error;
    });
  }
}
