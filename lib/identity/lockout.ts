/** 登录失败处理（GB/T 22239）: five failures within 15 minutes lock the account for 30. */
export const LOCKOUT = { failures: 5, windowMs: 15 * 60_000, lockMs: 30 * 60_000 } as const;

/** Of one address, within the same 15 minutes: from the eleventh failure on, each attempt waits longer, up to a minute. */
const ADDRESS = { free: 10, maxWaitMs: 60_000 } as const;

export interface Failures {
  failedCount: number;
  failedSince: Date | null;
  lockedUntil: Date | null;
}

export const noFailures: Failures = { failedCount: 0, failedSince: null, lockedUntil: null };

/** Until when the account is locked, or null when it is open. */
export const lockedUntil = (state: Failures, now: Date): Date | null =>
  state.lockedUntil !== null && state.lockedUntil > now ? state.lockedUntil : null;

/** The state after one more failure at `now`, of an account that is open. */
export function afterFailure(state: Failures, now: Date): Failures {
  const within = state.failedSince !== null && now.getTime() - state.failedSince.getTime() < LOCKOUT.windowMs;
  const failedCount = within ? state.failedCount + 1 : 1;
  if (failedCount >= LOCKOUT.failures) return { ...noFailures, lockedUntil: new Date(now.getTime() + LOCKOUT.lockMs) };
  return { failedCount, failedSince: within ? state.failedSince : now, lockedUntil: null };
}

/** Milliseconds that an address still has to wait after `failures` of its own in the window, the last one at `last`. */
export function addressWait(failures: number, last: Date | null, now: Date): number {
  if (last === null || failures <= ADDRESS.free) return 0;
  const wait = Math.min(1_000 * 2 ** (failures - ADDRESS.free), ADDRESS.maxWaitMs);
  return Math.max(0, last.getTime() + wait - now.getTime());
}
