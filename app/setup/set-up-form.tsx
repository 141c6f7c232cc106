"use client";

import type { ReactNode } from "react";
import { SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { setUpAction } from "./actions";

const ADMINS = [
  { role: "systemAdmin", title: "系统管理员", duty: "建立账号、科室、栏目、审批流程和站点设置；不能授权，不能看审计记录。" },
  { role: "securityAdmin", title: "安全管理员", duty: "授予和收回角色、解锁、重置口令、紧急撤稿；不能建立账号。" },
  { role: "auditAdmin", title: "审计管理员", duty: "查看、核验和导出全部操作记录，包括另两位管理员的；不能改动任何内容。" },
] as const;

const LABELS: Readonly<Record<string, string>> = {
  setUpCode: "安装码",
  "agency.name": "机关全称",
  "agency.shortName": "机关简称",
  "agency.uscc": "统一社会信用代码",
  departmentName: "公开工作机构",
  ...Object.fromEntries(
    ADMINS.flatMap(({ role, title }) => [
      [`${role}.name`, `${title}的姓名`],
      [`${role}.username`, `${title}的账号名`],
      [`${role}.password`, `${title}的口令`],
    ]),
  ),
};

export function SetUpForm({ passwordHint }: { passwordHint: string }) {
  return (
    <Form action={setUpAction} labels={LABELS}>
      <TextField
        name="setUpCode"
        label="安装码"
        hint="服务器启动时写在日志里，形如 ABCD-EFGH-JKMN"
        required
        autoComplete="off"
        spellCheck={false}
        className="max-w-80"
      />
      <Part title="机关">
        <TextField name="agency.name" label="机关全称" hint="与印章一致" required autoComplete="off" />
        <div className="grid gap-x-6 sm:grid-cols-2">
          <TextField name="agency.shortName" label="机关简称" required autoComplete="off" />
          <TextField name="agency.uscc" label="统一社会信用代码" required autoComplete="off" spellCheck={false} maxLength={18} />
        </div>
        <TextField
          name="departmentName"
          label="政府信息公开工作机构"
          hint="本机关承担公开日常工作的科室（条例第四条），例如：办公室；其他科室以后再建"
          required
          autoComplete="off"
        />
      </Part>
      {ADMINS.map(({ role, title, duty }) => (
        <Part key={role} title={title} lead={duty}>
          <div className="grid gap-x-6 sm:grid-cols-2">
            <TextField name={`${role}.name`} label="姓名" required autoComplete="off" />
            <TextField name={`${role}.username`} label="账号名" required autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </div>
          <TextField name={`${role}.password`} label="初始口令" hint={passwordHint} required type="password" autoComplete="new-password" />
        </Part>
      ))}
      <SubmitButton>完成安装</SubmitButton>
    </Form>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <fieldset className="mt-8 mb-2 border-t border-rule-2 pt-4">
      <legend className="pr-4 font-serif text-large font-semibold">{title}</legend>
      {lead !== undefined && <p className="mb-4 text-small text-ink-2">{lead}</p>}
      {children}
    </fieldset>
  );
}
