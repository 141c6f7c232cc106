import { z } from "zod";
import { expectVersion, notFound, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { pathUnder } from "./address";
import { lockColumn } from "./lock";
import { claimsAfter, expectAddresses, findClash, settle } from "./settle";
import { flatten } from "./tree";

export const moveColumnInput = z.object({
  columnId: z.uuid(),
  /** the new parent; null: to the top */
  parentId: z.preprocess((value) => (value === "" ? null : value), z.uuid("请选择上级栏目").nullable()),
  expectedVersion: z.coerce.number().int(),
});

/** Puts a column, with all below it, under another parent, last among its new siblings. The former addresses redirect. */
export const moveColumn = command({
  name: "column.move",
  input: moveColumnInput,
  load: async (tx, input, actor) => {
    const locked = await lockColumn(tx, actor, input.columnId);
    const parent = input.parentId === null ? null : locked.all.find(({ id }) => id === input.parentId);
    if (parent === undefined) throw notFound("上级栏目");
    const path = pathUnder(parent?.path ?? null, locked.column.slug);
    const claims = claimsAfter(locked.column, path);
    return { ...locked, parent, path, claims, clash: await findClash(tx, locked.agencyId, claims) };
  },
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: ({ column, parent, claims, clash }, input) => {
    expectVersion(column, input.expectedVersion);
    const refuse = (message: string) => ruleViolation(message, { parentId: [message] });
    if (parent !== null && flatten([column]).some(({ id }) => id === parent.id)) throw refuse("不能把栏目移到它自己或它的下级栏目之下。");
    if ((parent?.id ?? null) === column.parentId) throw refuse("栏目已经在这个上级栏目之下。");
    if (parent?.state === "retired") throw refuse(`“${parent.name}”已停用，不能移到它下面。请先恢复它。`);
    if (parent === null && column.ownWorkflowKey === null)
      throw refuse("移到最上级的栏目须有自己的审批流程。请先在栏目里选定审批流程，再移动。");
    expectAddresses(claims, clash);
  },
  write: async ({ tx, input, loaded, now }) => {
    const { column, path, all } = loaded;
    const last = Math.max(0, ...all.filter(({ parentId }) => parentId === input.parentId).map(({ sortOrder }) => sortOrder));
    const updated = await tx.column.update({
      where: { id: column.id },
      data: { parentId: input.parentId, sortOrder: last + 1, version: { increment: 1 } },
    });
    await settle(tx, column, path, now);
    return {
      subject: { type: "column", id: column.id },
      changes: { parentId: { from: column.parentId, to: input.parentId }, path: { from: column.path, to: path } },
      result: { id: column.id, path, version: updated.version },
    };
  },
});
