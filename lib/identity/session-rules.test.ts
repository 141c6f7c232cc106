import { describe, expect, it } from "vitest";
import { dutyOf, type SessionFacts, sessionHolds } from "./session-rules";

const seen = new Date("2026-11-18T01:00:00Z");
const later = (minutes: number) => new Date(seen.getTime() + minutes * 60_000);
const session: SessionFacts = { endedAt: null, expiresAt: later(480), lastSeenAt: seen, disabledAt: null, roles: ["author"] };

describe("sessionHolds", () => {
  it.each<[string, Partial<SessionFacts>, number, boolean]>([
    ["a drafter idle for 29 minutes", {}, 29.99, true],
    ["a drafter idle for 30 minutes", {}, 30, false],
    ["an administrator idle for 14 minutes", { roles: ["auditAdmin"] }, 14.99, true],
    ["an administrator idle for 15 minutes", { roles: ["auditAdmin"] }, 15, false],
    ["an active session of 8 hours", { lastSeenAt: later(479) }, 480, false],
    ["an active session just under 8 hours", { lastSeenAt: later(479) }, 479.9, true],
    ["an ended session", { endedAt: seen }, 1, false],
    ["a disabled person", { disabledAt: seen }, 1, false],
    ["a person without any role", { roles: [] }, 1, true],
  ])("%s", (_name, change, minutes, holds) => {
    expect(sessionHolds({ ...session, ...change }, later(minutes))).toBe(holds);
  });
});

describe("dutyOf", () => {
  const fine = { mustChangePassword: false, passwordChangedAt: seen, secondFactorConfirmed: false, secondFactorRequired: false };
  it.each([
    [fine, null],
    [{ ...fine, mustChangePassword: true }, "changePassword"],
    [{ ...fine, passwordChangedAt: later(-91 * 24 * 60) }, "changePassword"],
    [{ ...fine, secondFactorRequired: true }, "setUpSecondFactor"],
    [{ ...fine, secondFactorRequired: true, secondFactorConfirmed: true }, null],
    [{ ...fine, mustChangePassword: true, secondFactorRequired: true }, "changePassword"],
  ] as const)("%o → %s", (facts, duty) => {
    expect(dutyOf(facts, seen)).toBe(duty);
  });
});
