import { describe, expect, it } from "vitest";
import { addressWait, afterFailure, type Failures, lockedUntil, noFailures } from "./lockout";

const start = new Date("2026-11-18T01:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const failing = (...minutes: number[]): Failures => minutes.reduce((state, minute) => afterFailure(state, later(minute)), noFailures);

describe("lock-out of an account", () => {
  it("locks at the fifth failure within 15 minutes, for 30 minutes", () => {
    const state = failing(0, 3, 6, 9, 12);
    expect(lockedUntil(failing(0, 3, 6, 9), later(9))).toBeNull();
    expect(lockedUntil(state, later(12))).toEqual(later(42));
    expect(lockedUntil(state, later(41.99))).toEqual(later(42));
    expect(lockedUntil(state, later(42))).toBeNull();
  });

  it("starts anew when the first failure is 15 minutes old", () => {
    expect(failing(0, 3, 6, 9, 15)).toEqual({ failedCount: 1, failedSince: later(15), lockedUntil: null });
    expect(lockedUntil(failing(0, 3, 6, 9, 14.99), later(15))).not.toBeNull();
  });

  it("counts from one again after a lock has run out", () => {
    expect(failing(0, 1, 2, 3, 4, 40).failedCount).toBe(1);
  });
});

describe("slowing of an address", () => {
  it.each([
    [0, 0, 0],
    [10, 0, 0],
    [11, 0, 2_000],
    [12, 1_000, 3_000],
    [13, 9_000, 0],
    [16, 0, 60_000],
    [500, 0, 60_000],
    [500, 60_000, 0],
  ])("after %i failures, the last one %i ms ago, waits %i ms", (failures, ago, wait) => {
    expect(addressWait(failures, new Date(start.getTime() - ago), start)).toBe(wait);
  });
});
