import { generate } from "otplib";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { systemActor, visitor } from "./actor";
import { changePassword } from "./change-password";
import { disableUser } from "./disable-user";
import { endSessionsOf, signOut, signOutElsewhere } from "./end-session";
import { resetPassword } from "./reset-password";
import { beginSecondFactor, confirmSecondFactor, resetSecondFactor } from "./second-factor";
import { findSignedIn } from "./sessions";
import { setRoles } from "./set-roles";
import { type SignInResult, signIn } from "./sign-in";
import { type BuiltAgency, buildAgency, testPassword } from "./testing/build";
import { plainTotpSecret } from "./totp";
import { unlockUser } from "./unlock-user";

useDatabase();

const start = new Date("2026-11-18T01:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const newPassword = "Huanxin-2026-mima";

let built: BuiltAgency;
beforeEach(async () => {
  built = await buildAgency(start);
});

interface Attempt {
  username?: string;
  password?: string;
  ticket?: string;
  code?: string;
  minute?: number;
  address?: string;
}

function attempt({
  username = built.usernames.author,
  password = testPassword,
  ticket,
  code,
  minute = 0,
  address = "",
}: Attempt = {}): Promise<SignInResult> {
  const typed = ticket === undefined ? { username, password, code } : { ticket, code };
  return signIn(visitor(built.agency.id, address), { ...typed, userAgent: "test" }, later(minute));
}

async function signedInAs(username = built.usernames.author, minute = 0): Promise<string> {
  const result = await attempt({ username, minute });
  if (result.outcome !== "signedIn") throw new Error(`expected to be signed in, got ${JSON.stringify(result)}`);
  return result.sessionId;
}

const wrong = { outcome: "refused", reason: "wrongPassword" };
const locked = (minute: number) => ({ outcome: "refused", reason: "locked", until: later(minute) });
const holds = async (sessionId: string, minute: number) => (await findSignedIn(sessionId, "", later(minute))) !== null;

describe("登录", () => {
  it("opens a session, and records who came in from where", async () => {
    const result = await attempt({ username: ` ${built.usernames.author.toUpperCase()} `, address: "10.1.2.3" });
    expect(result).toMatchObject({ outcome: "signedIn", userId: built.actors.author.userId });
    const entry = await db().auditEntry.findFirst({ where: { actorId: built.actors.author.userId }, orderBy: { seq: "desc" } });
    expect(entry).toMatchObject({ command: "session.signIn", outcome: "done", actorName: "周起草", address: "10.1.2.3" });
  });

  it("gives the same answer for a wrong password, an unknown account, a disabled account and one without password", async () => {
    await db().user.update({ where: { id: built.actors.author2.userId }, data: { disabledAt: start } });
    await db().user.update({ where: { id: built.actors.head.userId }, data: { passwordHash: null } });
    expect(await attempt({ password: "wrong" })).toEqual(wrong);
    expect(await attempt({ username: "nobody" })).toEqual(wrong);
    expect(await attempt({ username: built.usernames.author2 })).toEqual(wrong);
    expect(await attempt({ username: built.usernames.head })).toEqual(wrong);
  });

  it("writes a failure down although nobody comes in, and never what was typed", async () => {
    await attempt({ username: "MyPassword-typed-here", password: "secret-typed" });
    const entry = await db().auditEntry.findFirst({ orderBy: { seq: "desc" } });
    expect(entry).toMatchObject({
      outcome: "refused",
      actorName: "未登录者",
      subjectType: "unknownAccount",
      detail: { reason: "wrongPassword" },
    });
    expect(JSON.stringify({ ...entry, seq: 0 })).not.toMatch(/mypassword-typed-here|secret-typed/i);
  });
});

describe("锁定", () => {
  it.each(["known", "unknown"])(
    "locks a %s account at the fifth failure in 15 minutes, also for the right password, for 30 minutes",
    async (kind) => {
      const username = kind === "known" ? built.usernames.author : `nobody-${built.agency.slug}`;
      for (const minute of [0, 3, 6, 9]) expect(await attempt({ username, password: "wrong", minute })).toEqual(wrong);
      expect(await attempt({ username, password: "wrong", minute: 12 })).toEqual(locked(42));
      expect(await attempt({ username, minute: 41 })).toEqual(locked(42));
      expect((await attempt({ username, minute: 42 })).outcome).toBe(kind === "known" ? "signedIn" : "refused");
      expect(await attempt({ username, password: "wrong", minute: 43 })).toEqual(wrong);
    },
  );

  it("counts two wrong passwords at the same moment as two", async () => {
    await Promise.all(Array.from({ length: 5 }, () => attempt({ password: "wrong" })));
    expect(await attempt()).toEqual(locked(30));
  });

  it("forgets failures after a success, and when the security administrator unlocks", async () => {
    for (let i = 0; i < 4; i++) await attempt({ password: "wrong" });
    await signedInAs();
    expect(await attempt({ password: "wrong" })).toEqual(wrong);
    for (let i = 0; i < 4; i++) await attempt({ password: "wrong" });
    expect(await attempt()).toEqual(locked(30));
    await unlockUser(built.actors.securityAdmin, { userId: built.actors.author.userId }, later(1));
    await signedInAs(built.usernames.author, 2);
  });

  it("slows an address that fails with many accounts, and no other address", async () => {
    for (let i = 0; i < 11; i++) await attempt({ username: `guess-${i}`, password: "wrong", address: "10.9.9.9" });
    await expect(attempt({ address: "10.9.9.9" })).rejects.toMatchObject({
      code: "RuleViolation",
      message: expect.stringContaining("2 秒后"),
    });
    await expect(attempt({ address: "10.9.9.8" })).resolves.toMatchObject({ outcome: "signedIn" });
    await expect(attempt({ address: "10.9.9.9", minute: 1 })).resolves.toMatchObject({ outcome: "signedIn" });
  });
});

describe("会话", () => {
  it("ends after 30 idle minutes, an administrator's after 15, any after 8 hours of use", async () => {
    const drafter = await signedInAs();
    const admin = await signedInAs(built.usernames.auditAdmin);
    await db().user.update({ where: { id: built.actors.auditAdmin.userId }, data: { totpConfirmedAt: start } });
    expect([await holds(drafter, 14), await holds(admin, 14)]).toEqual([true, true]);
    expect([await holds(drafter, 29.5), await holds(admin, 29.5)]).toEqual([true, false]);
    for (let minute = 40; minute < 480; minute += 20) expect(await holds(drafter, minute)).toBe(true);
    expect(await holds(drafter, 480)).toBe(false);
  });

  it("is noted as used at most once a minute", async () => {
    const id = await signedInAs();
    const seen = async (minute: number) => {
      await holds(id, minute);
      return (await db().session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
    };
    expect(await seen(0.5)).toEqual(start);
    expect(await seen(1)).toEqual(later(1));
    expect(await seen(1.9)).toEqual(later(1));
  });

  const { author, securityAdmin, systemAdmin } = { author: "author", securityAdmin: "securityAdmin", systemAdmin: "systemAdmin" } as const;
  it.each<[string, () => Promise<unknown>]>([
    ["disabling the account", () => disableUser(built.actors[systemAdmin], { userId: built.actors[author].userId, expectedVersion: 1 })],
    [
      "changing roles",
      () => setRoles(built.actors[securityAdmin], { userId: built.actors[author].userId, expectedVersion: 1, roles: ["publisher"] }),
    ],
    ["resetting the password", () => resetPassword(built.actors[securityAdmin], { userId: built.actors[author].userId })],
    ["the administrator", () => endSessionsOf(built.actors[securityAdmin], { userId: built.actors[author].userId })],
    [
      "changing the password",
      () => changePassword(built.actors[author], { currentPassword: testPassword, newPassword, newPasswordAgain: newPassword }),
    ],
  ])("is ended by %s: the very next request is refused", async (_name, act) => {
    const id = await signedInAs();
    expect(await holds(id, 1)).toBe(true);
    await act();
    expect(await holds(id, 1)).toBe(false);
  });

  it("ends by signing out, here or elsewhere", async () => {
    const [here, elsewhere] = [await signedInAs(), await signedInAs()];
    const actor = { ...built.actors.author, sessionId: here };
    expect(await signOutElsewhere(actor, {}, later(1))).toBe(1);
    expect([await holds(here, 1), await holds(elsewhere, 1)]).toEqual([true, false]);
    await signOut(actor, {}, later(1));
    expect(await holds(here, 1)).toBe(false);
  });
});

describe("口令", () => {
  const change = (password: string, next: string, minute = 0) =>
    changePassword(built.actors.author, { currentPassword: password, newPassword: next, newPasswordAgain: next }, later(minute));

  it("refuses the last five, and takes the sixth again", async () => {
    const passwords = [testPassword, ...[1, 2, 3, 4, 5].map((n) => `Di-${n}-ge-mimaX`)];
    for (let at = 1; at < 5; at++) await change(passwords[at - 1] ?? "", passwords[at] ?? "", at);
    await expect(change(passwords[4] ?? "", testPassword, 6)).rejects.toMatchObject({
      fields: { newPassword: [expect.stringContaining("最近 5 次")] },
    });
    await change(passwords[4] ?? "", passwords[5] ?? "", 7);
    await expect(change(passwords[5] ?? "", testPassword, 8)).resolves.toMatchObject({ outcome: "changed" });
  });

  it("counts a wrong present password as a failed sign-in", async () => {
    for (let i = 0; i < 4; i++) expect(await change("wrong", newPassword)).toEqual({ outcome: "wrongPassword", locked: false });
    expect(await change("wrong", newPassword)).toEqual({ outcome: "wrongPassword", locked: true });
    expect(await change(testPassword, newPassword)).toEqual({ outcome: "wrongPassword", locked: true });
    expect(await attempt()).toEqual(locked(30));
  });

  it("given by an administrator has to be changed first", async () => {
    const { oneTimePassword } = await resetPassword(built.actors.securityAdmin, { userId: built.actors.author.userId }, start);
    const result = await attempt({ password: oneTimePassword });
    if (result.outcome !== "signedIn") throw new Error(result.outcome);
    expect((await findSignedIn(result.sessionId, "", start))?.duty).toBe("changePassword");
    const changed = await change(oneTimePassword, newPassword);
    expect(changed.outcome === "changed" && (await findSignedIn(changed.sessionId, "", start))?.duty).toBeNull();
  });
});

describe("动态口令", () => {
  const admin = () => built.actors.securityAdmin;
  const codeAt = async (minute: number) => {
    const { totpSecret } = await db().user.findUniqueOrThrow({ where: { id: admin().userId } });
    return generate({ secret: plainTotpSecret(admin().userId, totpSecret ?? "") ?? "", epoch: later(minute).getTime() / 1000 });
  };
  const setUp = async () => {
    await beginSecondFactor(admin(), {}, start);
    await confirmSecondFactor(admin(), { totpCode: await codeAt(0) }, start);
  };

  it("is required of administrators before anything else, but not in the demonstration agency", async () => {
    const id = await signedInAs(built.usernames.securityAdmin);
    expect((await findSignedIn(id, "", start))?.duty).toBe("setUpSecondFactor");
    await db().agency.update({ where: { id: built.agency.id }, data: { isDemo: true } });
    expect((await findSignedIn(id, "", start))?.duty).toBeNull();
    await db().setting.create({ data: { agencyId: built.agency.id, key: "identity.adminSecondFactor", value: true, updatedAt: start } });
    expect((await findSignedIn(id, "", start))?.duty).toBe("setUpSecondFactor");
  });

  it("is asked for after the password, and a code opens once", async () => {
    await setUp();
    const first = await attempt({ username: built.usernames.securityAdmin, minute: 1 });
    if (first.outcome !== "codeNeeded") throw new Error(first.outcome);
    const code = await codeAt(1);
    expect(await attempt({ ticket: first.ticket, code, minute: 1 })).toMatchObject({ outcome: "signedIn" });
    expect(await attempt({ ticket: first.ticket, code, minute: 1 })).toEqual({ outcome: "refused", reason: "wrongCode" });
    expect(await attempt({ username: built.usernames.securityAdmin, code: await codeAt(2), minute: 2 })).toMatchObject({
      outcome: "signedIn",
    });
  });

  it("locks the account when codes are tried out, and a right password in between does not help", async () => {
    await setUp();
    for (let i = 0; i < 4; i++) {
      const first = await attempt({ username: built.usernames.securityAdmin, minute: 1 });
      if (first.outcome !== "codeNeeded") throw new Error(first.outcome);
      await attempt({ ticket: first.ticket, code: "000000", minute: 1 });
    }
    const fifth = await attempt({ username: built.usernames.securityAdmin, code: "000000", minute: 1 });
    expect(fifth).toMatchObject({ outcome: "refused", reason: "locked" });
  });

  it("does not take a ticket that is old, forged or older than the password", async () => {
    await setUp();
    const first = await attempt({ username: built.usernames.securityAdmin, minute: 1 });
    if (first.outcome !== "codeNeeded") throw new Error(first.outcome);
    await expect(attempt({ ticket: first.ticket, code: await codeAt(6), minute: 6 })).rejects.toMatchObject({ code: "RuleViolation" });
    await expect(attempt({ ticket: "v1.forged", code: "000000", minute: 1 })).rejects.toMatchObject({ code: "RuleViolation" });
    await db().user.update({ where: { id: admin().userId }, data: { passwordHash: "another" } });
    expect(await attempt({ ticket: first.ticket, code: await codeAt(1), minute: 1 })).toEqual(wrong);
  });

  it("is reset for a lost telephone by somebody else only", async () => {
    await setUp();
    await expect(resetSecondFactor(admin(), { userId: admin().userId })).rejects.toMatchObject({ code: "RuleViolation" });
    const { totpSecret } = await db().user.findUniqueOrThrow({ where: { id: admin().userId } });
    expect(totpSecret).toMatch(/^v1\./);
    await resetSecondFactor(systemActor(built.agency.id, "命令行"), { userId: admin().userId });
    expect(await attempt({ username: built.usernames.securityAdmin })).toMatchObject({ outcome: "signedIn" });
  });
});
