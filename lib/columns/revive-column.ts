import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { lockColumn } from "./lock";
import { columnStateInput } from "./show-column";

/** Takes a retired column into use again, as open to the public as it was. */
export const reviveColumn = command({
  name: "column.revive",
  input: columnStateInput,
  load: async (tx, input, actor) => {
    const locked = await lockColumn(tx, actor, input.columnId);
    return { ...locked, parent: locked.all.find(({ id }) => id === locked.column.parentId) };
  },
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: ({ column, parent }, input) => {
    expectVersion(column, input.expectedVersion);
    if (column.state !== "retired") throw ruleViolation(`“${column.name}”没有停用，不需要恢复。`);
    if (parent?.state === "retired") throw ruleViolation(`上级栏目“${parent.name}”还停用着，请先恢复它。`);
  },
  write: async ({ tx, loaded }) => {
    const state = loaded.column.kind === "channel" ? "hidden" : "visible";
    await tx.column.update({ where: { id: loaded.column.id }, data: { state, version: { increment: 1 } } });
    return {
      subject: { type: "column", id: loaded.column.id },
      changes: { state: { from: "retired", to: state } },
      result: { name: loaded.column.name },
    };
  },
});
