import { z } from "zod";
import { parseCivilDate } from "@/lib/core/civil-date";
import { Role } from "@/lib/generated/prisma/enums";
import { roleSetFault } from "./role-rules";

const text = (what: string, max: number) => z.string().trim().min(1, `请填写${what}。`).max(max, `${what}最多 ${max} 个字。`);

export const userId = z.uuid("没有指明人员。");
export const version = z.coerce.number().int();

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/, "账号名用 3 至 32 个小写字母、数字、点、横线，以字母开头。");

export const personFields = {
  name: text("姓名", 40),
  post: text("职务", 60),
  departmentId: z.uuid("请选择科室。"),
};

export const signInInput = z.object({
  /** as typed: a malformed name gets the same answer as an unknown one */
  username: z.string().trim().toLowerCase().max(200, "账号或密码不正确。").default(""),
  password: z.string().max(1000, "账号或密码不正确。").default(""),
  /** what the first step answered, in place of account and password */
  ticket: z.string().max(2000).default(""),
  code: z.string().max(20, "动态口令是 6 位数字。").default(""),
  userAgent: z.string().default(""),
});

export const createUserInput = z.object({
  username,
  ...personFields,
  /** of the demonstration agency only; everybody else gets a one-time password */
  password: z.string().optional(),
});

export const editUserInput = z.object({ userId, expectedVersion: version, ...personFields });

export const aboutUserInput = z.object({ userId, expectedVersion: version });

export const setRolesInput = z.object({
  userId,
  expectedVersion: version,
  roles: z
    .union([z.array(z.enum(Role)), z.enum(Role).transform((role) => [role])])
    .default([])
    .superRefine((roles, context) => {
      const fault = roleSetFault(roles);
      if (fault !== null) context.addIssue({ code: "custom", message: fault });
    }),
});

export const changePasswordInput = z
  .object({
    currentPassword: z.string().min(1, "请填写现在的口令。"),
    newPassword: z.string(),
    newPasswordAgain: z.string(),
    userAgent: z.string().default(""),
  })
  .refine((input) => input.newPassword === input.newPasswordAgain, {
    path: ["newPasswordAgain"],
    message: "两次填写的新口令不一样，请重新填写。",
  });

const civilDate = (what: string) =>
  z.string().transform((value, context) => {
    const date = parseCivilDate(value);
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: `请填写${what}，形如 2026-03-01。` });
    return z.NEVER;
  });

export const recordDeputyInput = z
  .object({
    principalId: z.uuid("请选择被代理人。"),
    deputyId: z.uuid("请选择代理人。"),
    fromOn: civilDate("开始日期"),
    untilOn: civilDate("结束日期"),
    reason: text("代理原因", 200),
  })
  .refine((input) => input.principalId !== input.deputyId, { path: ["deputyId"], message: "不能代理自己，请选择另一个人。" })
  .refine((input) => input.fromOn <= input.untilOn, { path: ["untilOn"], message: "结束日期早于开始日期。" });

const administrator = z.object({ username, name: personFields.name, password: z.string() });

export const setUpInput = z.object({
  agency: z.object({
    name: text("机关名称", 60),
    shortName: text("机关简称", 20),
    uscc: z.string().trim().toUpperCase(),
    slug: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,30}$/)
      .default("default"),
    isDemo: z.boolean().default(false),
  }),
  departmentName: text("科室名称", 40),
  systemAdmin: administrator,
  securityAdmin: administrator,
  auditAdmin: administrator,
});
