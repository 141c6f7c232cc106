import { z } from "zod";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { isBlank } from "./holdings";
import { lockColumn } from "./lock";

export const columnStateInput = z.object({ columnId: z.uuid(), expectedVersion: z.coerce.number().int() });

/** Opens a hidden column to the public. A blank one stays hidden: 空白栏目 counts against the website. */
export const showColumn = command({
  name: "column.show",
  input: columnStateInput,
  load: (tx, input, actor) => lockColumn(tx, actor, input.columnId),
  may: (actor, loaded) => can(actor, "column.edit", loaded),
  check: ({ column, holdings }, input) => {
    expectVersion(column, input.expectedVersion);
    if (column.state === "visible") throw ruleViolation(`“${column.name}”已经在显示。`);
    if (column.state === "retired") throw ruleViolation(`“${column.name}”已停用。要重新使用请点“恢复”。`);
    if (column.kind === "channel") throw ruleViolation(`“${column.name}”是站外渠道，只登记在其他渠道发布的信息，不在网站上显示。`);
    if (!isBlank(column, holdings)) return;
    throw ruleViolation(
      column.kind === "tree"
        ? `“${column.name}”下面还没有任何公开的信息，显示出来就是空白栏目。请先在下级栏目发布信息，或给没有内容的下级栏目填写说明。`
        : `“${column.name}”还没有公开的信息，显示出来就是空白栏目。请先发布信息；确实没有可公开的内容时，在栏目里填写说明和日期（例如“本机关无行政事业性收费项目”），再显示。`,
    );
  },
  write: async ({ tx, loaded }) => {
    await tx.column.update({ where: { id: loaded.column.id }, data: { state: "visible", version: { increment: 1 } } });
    return {
      subject: { type: "column", id: loaded.column.id },
      changes: { state: { from: loaded.column.state, to: "visible" } },
      result: { name: loaded.column.name },
    };
  },
});
