import { randomUUID } from "node:crypto";
import { creditCodeFault } from "@/lib/core/credit-code";
import { db, type Tx } from "@/lib/core/db";
import { type FieldErrors, invalidInput, notFound } from "@/lib/core/errors";
import { allowed } from "@/lib/core/gate";
import { systemActor } from "./actor";
import { command } from "./command";
import { hashPassword } from "./password";
import { passwordFaults } from "./password-rules";
import { setUpInput } from "./schema";
import { ADMIN_ROLES, ROLE_WORDS } from "./words";

/** True until somebody has an account: then the platform cannot be set up again. */
export async function awaitsSetUp(tx: Tx = db()): Promise<boolean> {
  return (await tx.user.findFirst({ select: { id: true } })) === null;
}

export const setUpActor = () => systemActor("00000000-0000-0000-0000-000000000000", "首次启动");

type Input = (typeof setUpInput)["_output"];
type AdminRole = "systemAdmin" | "securityAdmin" | "auditAdmin";
const adminRoles = ADMIN_ROLES as readonly AdminRole[];

const UNIFIED_CODE_FAULT = {
  LENGTH: "统一社会信用代码是 18 位，请检查是否多写或少写。",
  FORMAT: "统一社会信用代码含有不该出现的字符（不用 I、O、S、V、Z），请对照证书检查。",
  CHECK_CHAR: "统一社会信用代码的校验位不对，其中有一位写错了，请对照证书检查。",
} as const;

function faults(input: Input): FieldErrors {
  const found: Record<string, string[]> = {};
  const code = creditCodeFault(input.agency.uscc);
  if (code !== null) found["agency.uscc"] = [UNIFIED_CODE_FAULT[code]];
  for (const role of adminRoles) {
    const { username, name, password } = input[role];
    const weak = input.agency.isDemo ? [] : passwordFaults(password, username);
    if (weak.length > 0) found[`${role}.password`] = weak;
    const others = adminRoles.slice(0, adminRoles.indexOf(role)).map((other) => input[other]);
    if (others.some((other) => other.username === username)) found[`${role}.username`] = ["三位管理员的账号名不能相同。"];
    if (others.some((other) => other.name === name)) found[`${role}.name`] = ["三位管理员必须是三个不同的人。"];
    if (!input.agency.isDemo && others.some((other) => other.password === password))
      found[`${role}.password`] = ["三位管理员的口令不能相同。"];
  }
  return found;
}

/**
 * The first act of an installation: the agency, its disclosure office (条例第四条) and 三员. Only while nobody has an account. What one person chose for three is
 * changed by each at the first sign-in; the demonstration agency keeps its published passwords.
 */
export const setUp = command({
  name: "agency.setUp",
  input: setUpInput,
  load: async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('gongkai set-up', 0))`;
    if (!(await awaitsSetUp(tx))) throw notFound("页面");
    return null;
  },
  may: () => allowed,
  check: (_loaded, input) => {
    const found = faults(input);
    if (Object.keys(found).length > 0) throw invalidInput(found);
  },
  write: async ({ tx, input, now }) => {
    const agencyId = randomUUID();
    await tx.agency.create({ data: { id: agencyId, ...input.agency, isDefault: true, createdAt: now } });
    const { id: departmentId } = await tx.department.create({
      data: { agencyId, name: input.departmentName, isOffice: true },
      select: { id: true },
    });
    const userIds = { systemAdmin: randomUUID(), securityAdmin: randomUUID(), auditAdmin: randomUUID() };
    for (const role of adminRoles) {
      const { username, name, password } = input[role];
      await tx.user.create({
        data: {
          id: userIds[role],
          agencyId,
          departmentId,
          username,
          name,
          post: ROLE_WORDS[role],
          passwordHash: await hashPassword(password),
          passwordChangedAt: now,
          mustChangePassword: !input.agency.isDemo,
          createdAt: now,
          roles: { create: { role, grantedAt: now } },
        },
      });
    }
    const { name, uscc } = input.agency;
    const administrators = adminRoles.map((role) => `${ROLE_WORDS[role]} ${input[role].name}（${input[role].username}）`);
    return {
      subject: { type: "agency", id: agencyId },
      changes: { name, uscc, administrators },
      result: { agencyId, departmentId, userIds },
    };
  },
});
