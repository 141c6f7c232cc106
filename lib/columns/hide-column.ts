import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { lockColumn } from "./lock";
import { columnStateInput } from "./show-column";

/** Takes a column, with all below it, out of navigation. Its items keep their addresses. */
export const hideColumn = command({
  name: "column.hide",
  input: columnStateInput,
  load: (tx, input, actor) => lockColumn(tx, actor, input.columnId),
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: ({ column }, input) => {
    expectVersion(column, input.expectedVersion);
    if (column.state === "hidden") throw ruleViolation(`“${column.name}”已经隐藏。`);
    if (column.state === "retired") throw ruleViolation(`“${column.name}”已停用，公众仍可查阅。要隐藏它，请先点“恢复”。`);
  },
  write: async ({ tx, loaded }) => {
    await tx.column.update({ where: { id: loaded.column.id }, data: { state: "hidden", version: { increment: 1 } } });
    return {
      subject: { type: "column", id: loaded.column.id },
      changes: { state: { from: loaded.column.state, to: "hidden" } },
      result: { name: loaded.column.name },
    };
  },
});
