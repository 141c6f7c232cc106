import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import { toDatabaseDate } from "@/lib/core/civil-date";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { pathUnder } from "./address";
import { holdingOf, isBlank } from "./holdings";
import { type LockedColumn, lockColumn } from "./lock";
import { type ColumnFields, columnFields } from "./schema";
import { claimsAfter, expectAddresses, expectFields, findClash, referenceProblems, settle } from "./settle";

export const editColumnInput = columnFields.safeExtend({
  columnId: z.uuid(),
  expectedVersion: z.coerce.number().int(),
});

/** Changes what a column is called, says and asks for. A new slug changes the addresses of all below it; the former ones redirect. */
export const editColumn = command({
  name: "column.edit",
  input: editColumnInput,
  load: async (tx, input, actor) => {
    const locked = await lockColumn(tx, actor, input.columnId);
    const { column, all } = locked;
    const parent = all.find(({ id }) => id === column.parentId);
    const path = pathUnder(parent?.path ?? null, input.slug);
    const claims = path === column.path ? [] : claimsAfter(column, path);
    return {
      ...locked,
      path,
      claims,
      clash: await findClash(tx, locked.agencyId, claims),
      problems: await referenceProblems(tx, locked, input),
    };
  },
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: (loaded, input) => {
    expectVersion(loaded.column, input.expectedVersion);
    expectFields(loaded.problems, loaded.column.parentId === null, input.workflowKey);
    expectAddresses(loaded.claims, loaded.clash);
    expectKindFits(loaded, input);
    expectStatementStays(loaded, input);
  },
  write: async ({ tx, input, loaded, now }) => {
    const { columnId, expectedVersion: _, ...fields } = input;
    const { column, path } = loaded;
    const { statementOn, ...plain } = fields;
    const updated = await tx.column.update({
      where: { id: columnId },
      data: { ...plain, statementOn: statementOn === null ? null : toDatabaseDate(statementOn), version: { increment: 1 } },
    });
    if (path !== column.path) await settle(tx, column, path, now);
    return {
      subject: { type: "column", id: columnId },
      changes: changed({ ...asFields(column), path: column.path }, { ...fields, path }),
      result: { id: columnId, path, version: updated.version },
    };
  },
});

const asFields = (column: LockedColumn["column"]): Omit<ColumnFields, "columnType"> & { columnType: string } => ({
  name: column.name,
  slug: column.slug,
  kind: column.kind,
  columnType: column.columnType,
  description: column.description,
  keywords: [...column.keywords],
  ownerDepartmentId: column.ownerDepartmentId,
  workflowKey: column.ownWorkflowKey,
  updatePeriodDays: column.updatePeriodDays,
  article20: column.article20,
  statement: column.statement,
  statementOn: column.statementOn,
});

function expectKindFits({ column, holdings }: LockedColumn, { kind }: ColumnFields): void {
  const { items, live } = holdingOf(holdings, column.id);
  if (kind === "tree" && column.kind !== "tree" && items > 0) {
    const message = `栏目里有 ${items} 条信息，目录只列下级栏目，不放信息。请先把这些信息移到别的栏目。`;
    throw ruleViolation(message, { kind: [message] });
  }
  if (kind === "channel" && column.kind !== "channel" && live > 0) {
    const message = `栏目里有 ${live} 条信息正在网站上公开，不能改为站外渠道。请先移栏或撤稿。`;
    throw ruleViolation(message, { kind: [message] });
  }
}

function expectStatementStays({ column, holdings }: LockedColumn, { statement }: ColumnFields): void {
  if (column.state === "hidden" || statement !== null || column.statement === null) return;
  if (isBlank({ ...column, statement: null }, holdings)) {
    const message = "栏目正在显示，又没有已公开的信息：去掉说明会成为空白栏目。请先发布信息或隐藏栏目。";
    throw ruleViolation(message, { statement: [message] });
  }
}
