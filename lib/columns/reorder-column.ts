import { z } from "zod";
import { conflict } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { lockColumn } from "./lock";

export const reorderColumnInput = z.object({
  columnId: z.uuid(),
  /** the sibling that it changes places with, as the person saw it */
  neighbourId: z.uuid(),
});

/** Lets a column change places with the sibling next to it. */
export const reorderColumn = command({
  name: "column.reorder",
  input: reorderColumnInput,
  load: async (tx, input, actor) => {
    const locked = await lockColumn(tx, actor, input.columnId);
    const siblings = locked.all.filter(({ parentId }) => parentId === locked.column.parentId);
    return { ...locked, order: siblings.map(({ id }) => id) };
  },
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: ({ order }, { columnId, neighbourId }) => {
    if (!order.includes(neighbourId) || Math.abs(order.indexOf(columnId) - order.indexOf(neighbourId)) !== 1) {
      throw conflict("栏目的次序刚被别人改过。请看过现在的次序后再调整。");
    }
  },
  write: async ({ tx, input, loaded }) => {
    const { columnId, neighbourId } = input;
    const swapped = loaded.order.map((id) => (id === columnId ? neighbourId : id === neighbourId ? columnId : id));
    for (const [index, id] of swapped.entries()) await tx.column.update({ where: { id }, data: { sortOrder: index + 1 } });
    return {
      subject: { type: "column", id: columnId },
      changes: { order: { from: loaded.order, to: swapped } },
      result: { name: loaded.column.name },
    };
  },
});
