"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import { chooseOffice } from "@/lib/identity/choose-office";
import { createDepartment } from "@/lib/identity/create-department";
import { editDepartment } from "@/lib/identity/edit-department";
import { retireDepartment } from "@/lib/identity/retire-department";
import { reviveDepartment } from "@/lib/identity/revive-department";
import { commandForm, submitForm } from "../../form-action";

const LIST = "/console/admin/departments";

export async function create(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, createDepartment, () => `${LIST}?done=created`);
}

export async function edit(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await editDepartment(actor, values);
    refresh();
    return { message: "已保存。" };
  });
}

export async function retire(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, retireDepartment, () => `${LIST}?done=retired`);
}

export async function revive(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, reviveDepartment, () => `${LIST}?done=revived`);
}

export async function makeOffice(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, chooseOffice, () => `${LIST}?done=office`);
}
