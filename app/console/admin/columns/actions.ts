"use server";

import { refresh } from "next/cache";
import type { FormState, FormValues } from "@/components/ui/form-state";
import { createColumn } from "@/lib/columns/create-column";
import { deleteColumn } from "@/lib/columns/delete-column";
import { editColumn } from "@/lib/columns/edit-column";
import { hideColumn } from "@/lib/columns/hide-column";
import { moveColumn } from "@/lib/columns/move-column";
import { reorderColumn } from "@/lib/columns/reorder-column";
import { retireColumn } from "@/lib/columns/retire-column";
import { reviveColumn } from "@/lib/columns/revive-column";
import { showColumn } from "@/lib/columns/show-column";
import { ruleViolation } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { commandForm, submitForm } from "../../form-action";

const LIST = "/console/admin/columns";

export async function create(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => ({ to: `${LIST}/${(await createColumn(actor, values)).id}?done=created` }));
}

export async function edit(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await editColumn(actor, values);
    refresh();
    return { message: "已保存。" };
  });
}

export async function move(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => ({ to: `${LIST}/${(await moveColumn(actor, values)).id}?done=moved` }));
}

export async function retire(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, retireColumn, () => `${LIST}?done=retired`);
}

export async function remove(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, deleteColumn, () => `${LIST}?done=deleted`);
}

/** The buttons of the list: `act` is the deed, the column and what goes with it, "up:ID:NEIGHBOUR" or "show:ID:VERSION". */
export async function arrange(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const message = await arranged(actor, values);
    refresh();
    return { message };
  });
}

async function arranged(actor: Actor, values: FormValues): Promise<string> {
  const [deed, columnId, detail] = String(values.act ?? "").split(":");
  const versioned = { columnId, expectedVersion: detail };
  switch (deed) {
    case "up":
      return `“${(await reorderColumn(actor, { columnId, neighbourId: detail })).name}”已上移。`;
    case "down":
      return `“${(await reorderColumn(actor, { columnId, neighbourId: detail })).name}”已下移。`;
    case "show":
      return `“${(await showColumn(actor, versioned)).name}”已显示。`;
    case "hide":
      return `“${(await hideColumn(actor, versioned)).name}”已隐藏，其中的信息保留原来的地址。`;
    case "revive":
      return `“${(await reviveColumn(actor, versioned)).name}”已恢复使用。`;
    default:
      throw ruleViolation("没有收到要做的操作，请再点一次按钮。");
  }
}
