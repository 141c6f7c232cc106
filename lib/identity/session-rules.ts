import type { Role } from "@/lib/generated/prisma/enums";
import { passwordExpired } from "./password-rules";
import { isAdminRole } from "./words";

const MINUTE = 60_000;

/** 连接超时自动退出（GB/T 22239）, in milliseconds. */
export const SESSION = { idle: 30 * MINUTE, adminIdle: 15 * MINUTE, whole: 8 * 60 * MINUTE, touch: MINUTE } as const;

export const idleLimit = (roles: readonly Role[]): number => (roles.some(isAdminRole) ? SESSION.adminIdle : SESSION.idle);

export interface SessionFacts {
  endedAt: Date | null;
  expiresAt: Date;
  lastSeenAt: Date;
  disabledAt: Date | null;
  roles: readonly Role[];
}

/** Does this session still open the door at `now`? */
export function sessionHolds(facts: SessionFacts, now: Date): boolean {
  if (facts.endedAt !== null || facts.disabledAt !== null || now >= facts.expiresAt) return false;
  return now.getTime() - facts.lastSeenAt.getTime() < idleLimit(facts.roles);
}

/** What a person has to do before anything else. */
export type Duty = "changePassword" | "setUpSecondFactor";

export interface DutyFacts {
  mustChangePassword: boolean;
  passwordChangedAt: Date | null;
  secondFactorConfirmed: boolean;
  secondFactorRequired: boolean;
}

export function dutyOf(facts: DutyFacts, now: Date): Duty | null {
  if (facts.mustChangePassword || passwordExpired(facts.passwordChangedAt, now)) return "changePassword";
  if (facts.secondFactorRequired && !facts.secondFactorConfirmed) return "setUpSecondFactor";
  return null;
}
