import { db } from "@/lib/core/db";
import { notAllowed, notFound } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "./actor";
import { can } from "./can";
import { lockedUntil } from "./lockout";
import { adminsNeedSecondFactor } from "./second-factor-policy";
import { liveSessions } from "./sessions";
import { isAdminRole } from "./words";

export type AccountState = "enabled" | "locked" | "disabled";

export interface UserFilters {
  q?: string;
  departmentId?: string;
  role?: Role | "none";
  state?: AccountState;
  /** not signed in for 90 days */
  unused?: boolean;
  page: number;
}

export interface UserRow {
  id: string;
  username: string;
  name: string;
  post: string;
  departmentName: string;
  roles: readonly Role[];
  state: AccountState;
  unused: boolean;
  lastSignInAt: Date | null;
  secondFactor: boolean;
}

export const USERS_A_PAGE = 30;
const UNUSED_MS = 90 * 24 * 60 * 60_000;

const stateOf = (row: { disabledAt: Date | null; lockedUntil: Date | null }, now: Date): AccountState => {
  if (row.disabledAt !== null) return "disabled";
  return row.lockedUntil !== null && row.lockedUntil > now ? "locked" : "enabled";
};

function whereOf(actor: Actor, filters: UserFilters, now: Date): Prisma.UserWhereInput {
  const unusedSince = new Date(now.getTime() - UNUSED_MS);
  const { q, departmentId, role, state } = filters;
  const contains = { contains: q, mode: "insensitive" } as const;
  return {
    agencyId: actor.agencyId,
    AND: [
      q ? { OR: [{ name: contains }, { username: contains }, { post: contains }] } : {},
      departmentId ? { departmentId } : {},
      role === "none" ? { roles: { none: {} } } : role ? { roles: { some: { role } } } : {},
      state === "disabled" ? { disabledAt: { not: null } } : state ? { disabledAt: null } : {},
      state === "locked"
        ? { lockedUntil: { gt: now } }
        : state === "enabled"
          ? { OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }] }
          : {},
      filters.unused
        ? { disabledAt: null, createdAt: { lt: unusedSince }, OR: [{ lastSignInAt: null }, { lastSignInAt: { lt: unusedSince } }] }
        : {},
    ],
  };
}

/** The accounts of the agency for 系统管理员 and 安全管理员. Throws notAllowed() for anybody else. */
export async function listUsers(actor: Actor, filters: UserFilters, now = new Date()): Promise<{ rows: UserRow[]; total: number }> {
  expectMayList(actor);
  const where = whereOf(actor, filters, now);
  const [rows, total] = await Promise.all([
    db().user.findMany({
      where,
      include: { department: { select: { name: true } }, roles: { select: { role: true }, orderBy: { role: "asc" } } },
      orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { department: { sortOrder: "asc" } }, { username: "asc" }],
      skip: (filters.page - 1) * USERS_A_PAGE,
      take: USERS_A_PAGE,
    }),
    db().user.count({ where }),
  ]);
  const unusedSince = now.getTime() - UNUSED_MS;
  return {
    total,
    rows: rows.map(({ id, username, name, post, department, roles, lastSignInAt, createdAt, totpConfirmedAt, ...row }) => ({
      id,
      username,
      name,
      post,
      lastSignInAt,
      departmentName: department.name,
      roles: roles.map(({ role }) => role),
      state: stateOf(row, now),
      unused: row.disabledAt === null && (lastSignInAt ?? createdAt).getTime() < unusedSince,
      secondFactor: totpConfirmedAt !== null,
    })),
  };
}

export interface UserDetail extends Omit<UserRow, "unused"> {
  agencyId: string;
  version: number;
  departmentId: string;
  createdAt: Date;
  disabledAt: Date | null;
  lockedUntil: Date | null;
  passwordChangedAt: Date | null;
  mustChangePassword: boolean;
  secondFactorRequired: boolean;
  liveSessions: number;
}

/** One account. Throws notAllowed() or notFound(). */
export async function findUser(actor: Actor, id: string, now = new Date()): Promise<UserDetail> {
  expectMayList(actor);
  const row = await db().user.findFirst({
    where: { id, agencyId: actor.agencyId },
    include: { department: { select: { name: true } }, roles: { select: { role: true }, orderBy: { role: "asc" } } },
  });
  if (row === null) throw notFound("人员");
  const roles = row.roles.map(({ role }) => role);
  const [adminsNeed, sessions] = await Promise.all([adminsNeedSecondFactor(db(), actor.agencyId), liveSessions(id, now)]);
  const { username, name, post, departmentId, version, createdAt, disabledAt, passwordChangedAt, mustChangePassword, lastSignInAt } = row;
  return {
    id,
    agencyId: actor.agencyId,
    username,
    name,
    post,
    departmentId,
    version,
    createdAt,
    disabledAt,
    passwordChangedAt,
    mustChangePassword,
    lastSignInAt,
    roles,
    departmentName: row.department.name,
    state: stateOf(row, now),
    lockedUntil: lockedUntil(row, now),
    secondFactor: row.totpConfirmedAt !== null,
    secondFactorRequired: adminsNeed && roles.some(isAdminRole),
    liveSessions: sessions.length,
  };
}

function expectMayList(actor: Actor): void {
  const verdict = can(actor, "user.list", { agencyId: actor.agencyId });
  if (!verdict.allowed) throw notAllowed(verdict.reason);
}

/** The departments a person can belong to, for choosing one. */
export async function departmentChoices(agencyId: string): Promise<{ value: string; label: string }[]> {
  const rows = await db().department.findMany({
    where: { agencyId, retiredAt: null },
    select: { id: true, name: true },
    orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
  });
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}

/** Every account of the agency, for the command line of the server. */
export async function accountList(agencyId: string, now = new Date()): Promise<Omit<UserRow, "unused">[]> {
  const rows = await db().user.findMany({
    where: { agencyId },
    include: { department: { select: { name: true } }, roles: { select: { role: true }, orderBy: { role: "asc" } } },
    orderBy: { username: "asc" },
  });
  return rows.map(({ id, username, name, post, department, roles, lastSignInAt, totpConfirmedAt, ...row }) => ({
    id,
    username,
    name,
    post,
    lastSignInAt,
    departmentName: department.name,
    roles: roles.map(({ role }) => role),
    state: stateOf(row, now),
    secondFactor: totpConfirmedAt !== null,
  }));
}

/** The id of an account of the agency by its name, or null. */
export async function findAccountId(agencyId: string, username: string): Promise<string | null> {
  const row = await db().user.findUnique({ where: { username: username.trim().toLowerCase(), agencyId }, select: { id: true } });
  return row?.id ?? null;
}
