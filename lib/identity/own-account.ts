import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "./actor";
import { ownId } from "./change-password";
import { secondFactorRequired } from "./second-factor-policy";
import { plainTotpSecret } from "./totp";

export interface OwnAccount {
  username: string;
  name: string;
  post: string;
  departmentName: string;
  roles: readonly Role[];
  passwordChangedAt: Date | null;
  mustChangePassword: boolean;
  lastSignInAt: Date | null;
  secondFactor: "on" | "off";
  secondFactorRequired: boolean;
}

/** The account of whoever asks. */
export async function ownAccount(actor: Actor): Promise<OwnAccount> {
  const row = await db().user.findUnique({ where: { id: ownId(actor) }, include: { department: { select: { name: true } } } });
  if (row === null) throw notFound("账号");
  const { username, name, post, passwordChangedAt, mustChangePassword, lastSignInAt } = row;
  return {
    username,
    name,
    post,
    passwordChangedAt,
    mustChangePassword,
    lastSignInAt,
    departmentName: row.department.name,
    roles: actor.roles,
    secondFactor: row.totpConfirmedAt === null ? "off" : "on",
    secondFactorRequired: await secondFactorRequired(db(), actor),
  };
}

/** The secret to scan, while it is not confirmed; null once it is, or before it was made. */
export async function pendingSecret(actor: Actor): Promise<string | null> {
  const id = ownId(actor);
  const row = await db().user.findUnique({ where: { id }, select: { totpSecret: true, totpConfirmedAt: true } });
  if (row === null || row.totpSecret === null || row.totpConfirmedAt !== null) return null;
  return plainTotpSecret(id, row.totpSecret);
}
