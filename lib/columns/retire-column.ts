import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { lockColumn } from "./lock";
import { columnStateInput } from "./show-column";

/** Closes a column to new items; what is public in it stays readable. */
export const retireColumn = command({
  name: "column.retire",
  input: columnStateInput,
  load: (tx, input, actor) => lockColumn(tx, actor, input.columnId),
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: ({ column }, input) => {
    expectVersion(column, input.expectedVersion);
    if (column.state === "retired") throw ruleViolation(`“${column.name}”已经停用。`);
    // Retired columns are readable: retiring a hidden one would open it.
    if (column.state === "hidden" && column.kind !== "channel") {
      throw ruleViolation(
        `“${column.name}”是隐藏的，公众本来就看不到；停用后反而可以查阅。没有放过信息的请删除，要公开查阅的请先显示再停用。`,
      );
    }
    const inUse = column.children.filter(({ state }) => state !== "retired").map(({ name }) => `“${name}”`);
    if (inUse.length > 0) throw ruleViolation(`请先停用、移走或删除它的下级栏目：${inUse.join("、")}。`);
  },
  write: async ({ tx, loaded }) => {
    await tx.column.update({ where: { id: loaded.column.id }, data: { state: "retired", version: { increment: 1 } } });
    return {
      subject: { type: "column", id: loaded.column.id },
      changes: { state: { from: loaded.column.state, to: "retired" } },
      result: { name: loaded.column.name },
    };
  },
});
