import type { Role } from "@/lib/generated/prisma/enums";

/** 角色 */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  author: "信息员",
  departmentHead: "科室负责人",
  officeHead: "公开办负责人",
  leader: "分管领导",
  publisher: "上网发布员",
  requestOfficer: "依申请公开经办人",
  systemAdmin: "系统管理员",
  securityAdmin: "安全管理员",
  auditAdmin: "审计管理员",
};

/** 三员: each is a person of their own and holds no other role. */
export const ADMIN_ROLES: readonly Role[] = ["systemAdmin", "securityAdmin", "auditAdmin"];

export const isAdminRole = (role: Role): boolean => ADMIN_ROLES.includes(role);
