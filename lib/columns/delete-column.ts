import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { holdingOf } from "./holdings";
import { lockColumn } from "./lock";
import { columnStateInput } from "./show-column";

/** Deletes a column that never held an item and has none below it. Whatever held an item stays: its record is part of the item's. */
export const deleteColumn = command({
  name: "column.delete",
  input: columnStateInput,
  load: (tx, input, actor) => lockColumn(tx, actor, input.columnId),
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: ({ column, holdings }, input) => {
    expectVersion(column, input.expectedVersion);
    if (column.children.length > 0) {
      throw ruleViolation(`“${column.name}”下面还有 ${column.children.length} 个栏目，不能删除。请先把它们移走或删除。`);
    }
    const { ever } = holdingOf(holdings, column.id);
    if (ever > 0) {
      throw ruleViolation(
        `“${column.name}”放过 ${ever} 条信息（含草稿、已撤稿和已移走的），不能删除，否则这些信息的记录就不完整。不再使用请“停用”：不再收新信息，已公开的仍可查阅；不想让公众看到请“隐藏”。`,
      );
    }
  },
  write: async ({ tx, loaded: { column } }) => {
    await tx.column.delete({ where: { id: column.id } });
    return {
      subject: { type: "column", id: column.id },
      changes: { name: column.name, path: column.path },
      result: { name: column.name },
    };
  },
});
