"use server";

import { refresh } from "next/cache";
import { submitForm } from "@/app/console/form-action";
import type { FormState, FormValues } from "@/components/ui/form-state";
import type { Actor } from "@/lib/identity/actor";
import { createUser } from "@/lib/identity/create-user";
import { disableUser } from "@/lib/identity/disable-user";
import { editUser } from "@/lib/identity/edit-user";
import { enableUser } from "@/lib/identity/enable-user";
import { endSessionsOf } from "@/lib/identity/end-session";
import { resetPassword } from "@/lib/identity/reset-password";
import { resetSecondFactor } from "@/lib/identity/second-factor";
import { setRoles } from "@/lib/identity/set-roles";
import { unlockUser } from "@/lib/identity/unlock-user";

/** Runs `act`, shows its message on the form, and brings the page up to date. */
function change(previous: FormState, data: FormData, act: (actor: Actor, values: FormValues) => Promise<string>): Promise<FormState> {
  return submitForm(previous, data, async (actor, values) => {
    const message = await act(actor, values);
    refresh();
    return { message };
  });
}

const oneTime = (username: string, password: string): string =>
  `账号 ${username} 的一次性口令：${password}（只显示这一次，请当面或电话告知本人；首次登录须修改）`;

export async function createUserAction(previous: FormState, data: FormData): Promise<FormState> {
  return submitForm(previous, data, async (actor, { username, name, post, departmentId }) => {
    const { oneTimePassword } = await createUser(actor, { username, name, post, departmentId });
    return {
      message: `已建立${String(name)}的账号。${oneTime(String(username).trim().toLowerCase(), oneTimePassword ?? "")}。请通知安全管理员授予角色。`,
    };
  });
}

export async function editUserAction(previous: FormState, data: FormData): Promise<FormState> {
  return change(previous, data, async (actor, values) => {
    await editUser(actor, values);
    return "已保存。此前审批和发布记录上的姓名、科室、职务不变。";
  });
}

export async function disableUserAction(previous: FormState, data: FormData): Promise<FormState> {
  return change(previous, data, async (actor, values) => {
    await disableUser(actor, values);
    return "账号已停用，已退出全部登录。账号名保留，不会再给别人使用。";
  });
}

export async function enableUserAction(previous: FormState, data: FormData): Promise<FormState> {
  return change(previous, data, async (actor, values) => {
    await enableUser(actor, values);
    return "账号已启用。";
  });
}

export async function setRolesAction(previous: FormState, data: FormData): Promise<FormState> {
  return change(previous, data, async (actor, values) => {
    await setRoles(actor, values);
    return "角色已更新。此人须重新登录，新的权限随即生效。";
  });
}

export async function unlockUserAction(previous: FormState, data: FormData): Promise<FormState> {
  return change(previous, data, async (actor, values) => {
    await unlockUser(actor, values);
    return "已解锁，可以重新登录。";
  });
}

export async function resetPasswordAction(previous: FormState, data: FormData): Promise<FormState> {
  return change(previous, data, async (actor, values) => {
    const { username, oneTimePassword } = await resetPassword(actor, values);
    return `口令已重置，已退出全部登录。${oneTime(username, oneTimePassword)}`;
  });
}

export async function resetSecondFactorAction(previous: FormState, data: FormData): Promise<FormState> {
  return change(previous, data, async (actor, values) => {
    await resetSecondFactor(actor, values);
    return "动态口令已重置，已退出全部登录。本人登录后可重新设置。";
  });
}

export async function endSessionsAction(previous: FormState, data: FormData): Promise<FormState> {
  return change(previous, data, async (actor, values) => `已让此人的 ${await endSessionsOf(actor, values)} 处登录全部退出。`);
}
