import { Role } from "@/lib/generated/prisma/enums";
import { isAdminRole, ROLE_WORDS } from "./words";

export const ALL_ROLES: readonly Role[] = Object.values(Role);

/** Why one person cannot hold these roles together, in Chinese, or null when they can. 三员 are three people with nothing else to do. */
export function roleSetFault(roles: readonly Role[]): string | null {
  const admin = roles.filter(isAdminRole);
  const business = roles.filter((role) => !isAdminRole(role));
  if (admin.length > 1) return `${admin.map((role) => ROLE_WORDS[role]).join("、")}必须由不同的人担任，一个账号只能选一个。`;
  const [held] = admin;
  if (held !== undefined && business.length > 0)
    return `${ROLE_WORDS[held]}不能同时担任${business.map((role) => ROLE_WORDS[role]).join("、")}。请只保留管理员角色，或只保留业务角色。`;
  return null;
}
