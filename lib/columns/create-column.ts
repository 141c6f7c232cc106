import { z } from "zod";
import { toDatabaseDate } from "@/lib/core/civil-date";
import { notFound, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { pathUnder } from "./address";
import { lockTree } from "./lock";
import { columnFields } from "./schema";
import { expectAddresses, expectFields, findClash, referenceProblems } from "./settle";

export const createColumnInput = columnFields.safeExtend({
  parentId: z.preprocess((value) => (value === undefined || value === "" ? null : value), z.uuid("请选择上级栏目").nullable()),
});

/** Makes a column, last among its siblings and hidden: it is shown once it has something to show. */
export const createColumn = command({
  name: "column.create",
  input: createColumnInput,
  load: async (tx, input, actor) => {
    const tree = await lockTree(tx, actor);
    const parent = input.parentId === null ? null : tree.all.find(({ id }) => id === input.parentId);
    if (parent === undefined) throw notFound("上级栏目");
    const path = pathUnder(parent?.path ?? null, input.slug);
    const claims = [{ columnId: null, path }];
    return {
      agencyId: tree.agencyId,
      parent,
      claims,
      path,
      siblings: tree.all.filter(({ parentId }) => parentId === input.parentId).length,
      clash: await findClash(tx, tree.agencyId, claims),
      problems: await referenceProblems(tx, tree, input),
    };
  },
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: ({ parent, claims, clash, problems }, input) => {
    if (parent?.state === "retired") throw ruleViolation(`上级栏目“${parent.name}”已停用，不能再加下级栏目。请先恢复它。`);
    expectFields(problems, parent === null, input.workflowKey);
    expectAddresses(claims, clash);
  },
  write: async ({ tx, input, loaded, now }) => {
    const { statementOn, ...fields } = input;
    const column = await tx.column.create({
      data: {
        ...fields,
        statementOn: statementOn === null ? null : toDatabaseDate(statementOn),
        agencyId: loaded.agencyId,
        path: loaded.path,
        sortOrder: loaded.siblings + 1,
        createdAt: now,
        addresses: { create: { agencyId: loaded.agencyId, path: loaded.path, since: now } },
      },
    });
    return {
      subject: { type: "column", id: column.id },
      changes: { ...input, path: loaded.path },
      result: { id: column.id, path: column.path, version: column.version },
    };
  },
});
