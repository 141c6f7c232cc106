"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import {
  disableUserAction,
  enableUserAction,
  endSessionsAction,
  resetPasswordAction,
  resetSecondFactorAction,
  unlockUserAction,
} from "../actions";

interface ActProps {
  /** false: only the answer to what was sent is shown, once the act itself is over */
  offered?: boolean;
  action: FormAction;
  userId: string;
  version?: number;
  danger?: boolean;
  /** the button, named for the act */
  label: string;
  /** what follows from it */
  children: ReactNode;
}

/** One act on an account: what follows from it, and its button. */
function Act({ offered = true, action, userId, version, danger = false, label, children }: ActProps) {
  return (
    <Form action={action} className={clsx(offered && "border-b border-rule py-3 first:pt-0 last:border-0")}>
      {offered && (
        <>
          <HiddenField name="userId" value={userId} />
          {version !== undefined && <HiddenField name="expectedVersion" value={version} />}
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="min-w-0 flex-1 basis-64 text-ink-2">{children}</p>
            <SubmitButton weight={danger ? "danger" : "quiet"}>{label}</SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}

interface SecurityFormsProps {
  userId: string;
  locked: boolean;
  secondFactor: boolean;
  sessions: number;
}

export function SecurityForms({ userId, locked, secondFactor, sessions }: SecurityFormsProps) {
  return (
    <div className={clsx(!locked && "-mt-3")}>
      <Act offered={locked} action={unlockUserAction} userId={userId} label="解锁">
        此账号因连续输错口令已锁定。先向本人核实，再解锁。
      </Act>
      <Act action={resetPasswordAction} userId={userId} label="重置口令">
        生成一次性口令，只显示一次；此人的登录全部退出，下次登录须修改口令。
      </Act>
      <Act offered={secondFactor} action={resetSecondFactorAction} userId={userId} label="重置动态口令">
        用于更换或丢失手机。先核实是本人申请；此人的登录全部退出。
      </Act>
      <Act action={endSessionsAction} userId={userId} label="强制下线">
        {sessions > 0 ? `此人现在有 ${sessions} 处登录，全部退出。` : "此人现在没有登录。"}
      </Act>
    </div>
  );
}

export function EnableForm({ userId, version, disabled }: { userId: string; version: number; disabled: boolean }) {
  return disabled ? (
    <Act action={enableUserAction} userId={userId} version={version} label="启用账号">
      启用后，此人可用原来的口令登录，角色不变。
    </Act>
  ) : (
    <Act action={disableUserAction} userId={userId} version={version} danger label="停用账号">
      此人立即退出全部登录，不能再登录。账号名和以往的记录保留，可以再启用。
    </Act>
  );
}
