import { describe, expect, it } from "vitest";
import { oneTimePassword } from "./password";
import { passwordExpired, passwordFaults } from "./password-rules";

describe("passwordFaults", () => {
  it.each([
    ["Shuangfeng-7", "drafter"],
    ["三江口的春天2026Ab", "drafter"],
    ["correct horse 9 Battery", "drafter"],
    ["Gongkai-2026-Kaifang", "drafter"],
  ])("accepts %s", (password, username) => {
    expect(passwordFaults(password, username)).toEqual([]);
  });

  it.each([
    ["Ab-345678", "drafter", ["至少 10 个字符，现在是 9 个"]],
    [`Aa1-${"长".repeat(125)}`, "drafter", ["最多 128 个字符"]],
    ["shuangfeng77", "drafter", ["至少三种"]],
    ["SHUANGFENG-!", "drafter", ["至少三种"]],
    ["xDrafter-2026", "drafter", ["不能包含账号名"]],
    ["Password2026!", "drafter", ["太常见"]],
    ["P@ssw0rd-2026", "drafter", ["太常见"]],
    ["Gongkai-2026", "drafter", ["太常见"]],
    ["Admin@888-888", "drafter", ["太常见"]],
    ["Aa1Aa1Aa1Aa1", "drafter", ["太常见"]],
    ["", "drafter", ["至少 10 个字符", "至少三种"]],
  ])("refuses %j", (password, username, parts) => {
    const faults = passwordFaults(password, username);
    expect(faults).toHaveLength(parts.length);
    for (const [at, part] of parts.entries()) expect(faults[at]).toContain(part);
  });

  it("accepts every one-time password", () => {
    const made = Array.from({ length: 50 }, oneTimePassword);
    expect(made.flatMap((password) => passwordFaults(password, "drafter"))).toEqual([]);
    expect(new Set(made).size).toBe(made.length);
  });
});

describe("passwordExpired", () => {
  const changed = new Date("2026-01-01T00:00:00Z");
  it("lasts 90 days", () => {
    expect(passwordExpired(changed, new Date("2026-03-31T23:59:59Z"))).toBe(false);
    expect(passwordExpired(changed, new Date("2026-04-01T00:00:00Z"))).toBe(true);
    expect(passwordExpired(null, changed)).toBe(true);
  });
});
