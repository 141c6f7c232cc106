import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import type { Role } from "@/lib/generated/prisma/enums";
import { personActor } from "./actor";
import { createUser } from "./create-user";
import { disableUser } from "./disable-user";
import { editUser } from "./edit-user";
import { enableUser } from "./enable-user";
import { passwordMatches } from "./password";
import { findPerson } from "./people";
import { setRoles } from "./set-roles";
import { type BuiltAgency, buildAgency, type CastKey } from "./testing/build";
import { listUsers } from "./users";

useDatabase();

let built: BuiltAgency;
beforeEach(async () => {
  built = await buildAgency();
});

const about = (key: CastKey, expectedVersion = 1) => ({ userId: built.actors[key].userId, expectedVersion });
const newcomer = (username: string) => ({ username, name: "新来", post: "一级科员", departmentId: built.departments.business.id });
const mark = () => built.agency.slug.slice(-8);
const grant = (key: CastKey, roles: readonly Role[], version = 1) =>
  setRoles(built.actors.securityAdmin, { ...about(key, version), roles });

describe("建立账号", () => {
  it("makes an account without rights whose one-time password must be changed", async () => {
    const { id, oneTimePassword } = await createUser(built.actors.systemAdmin, newcomer(`Xin.${mark()}`));
    const row = await db().user.findUniqueOrThrow({ where: { id }, include: { roles: true } });
    expect(row).toMatchObject({ username: `xin.${mark()}`, mustChangePassword: true, roles: [] });
    expect(await passwordMatches(row.passwordHash ?? "", oneTimePassword ?? "")).toBe(true);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { subjectId: id } });
    expect(JSON.stringify(entry.detail)).not.toContain(oneTimePassword);
  });

  it("never gives a name twice, not even one that was disabled, not even at the same moment", async () => {
    await disableUser(built.actors.systemAdmin, about("author"));
    await expect(createUser(built.actors.systemAdmin, newcomer(built.usernames.author))).rejects.toMatchObject({
      code: "Conflict",
      message: expect.stringContaining("不重复使用"),
    });
    const both = await Promise.allSettled([1, 2].map(() => createUser(built.actors.systemAdmin, newcomer(`twice.${mark()}`))));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses a chosen password, a malformed name and another agency's department", async () => {
    const other = await buildAgency();
    await expect(createUser(built.actors.systemAdmin, { ...newcomer("abc"), password: "Xuanding-2026" })).rejects.toMatchObject({
      fields: { password: [expect.anything()] },
    });
    for (const username of ["ab", "1abc", "张三", "a b c", "a".repeat(33), "<script>"])
      await expect(createUser(built.actors.systemAdmin, newcomer(username))).rejects.toMatchObject({
        code: "InvalidInput",
        fields: { username: [expect.anything()] },
      });
    await expect(
      createUser(built.actors.systemAdmin, { ...newcomer("abc"), departmentId: other.departments.business.id }),
    ).rejects.toMatchObject({ fields: { departmentId: [expect.anything()] } });
  });
});

describe("三员分立", () => {
  it.each<[CastKey, readonly Role[], string]>([
    ["author", ["author", "auditAdmin"], "不能同时担任"],
    ["author", ["systemAdmin", "securityAdmin"], "必须由不同的人担任"],
    ["systemAdmin", ["systemAdmin", "publisher"], "不能同时担任"],
  ])("refuses %s as %j", async (key, roles, message) => {
    await expect(grant(key, roles)).rejects.toMatchObject({ code: "InvalidInput", fields: { roles: [expect.stringContaining(message)] } });
  });

  it("lets nobody grant to oneself, and nobody but the security administrator grant", async () => {
    await expect(grant("securityAdmin", ["securityAdmin"])).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(setRoles(built.actors.systemAdmin, { ...about("author"), roles: ["publisher"] })).rejects.toMatchObject({
      code: "NotAllowed",
    });
    await expect(createUser(built.actors.securityAdmin, newcomer("abc"))).rejects.toMatchObject({ code: "NotAllowed" });
    const refused = await db().auditEntry.findMany({ where: { outcome: "refused", actorId: built.actors.securityAdmin.userId } });
    expect(refused.map(({ command }) => command).sort()).toEqual(["user.create", "user.setRoles"]);
  });

  it.each(["systemAdmin", "auditAdmin"] as const)("keeps the last %s", async (key) => {
    await expect(grant(key, [])).rejects.toMatchObject({ code: "RuleViolation", message: expect.stringContaining("唯一的") });
    await grant("author", [key]);
    await grant(key, []);
    expect((await findPerson(db(), built.actors[key].userId))?.roles).toEqual([]);
    await expect(grant("author", [], 2)).rejects.toMatchObject({ code: "RuleViolation" });
  });

  it("keeps one of two who disable each other at the same moment", async () => {
    await grant("author", ["systemAdmin"]);
    const second = await findPerson(db(), built.actors.author.userId);
    if (second === null) throw new Error("no second administrator");
    const outcomes = await Promise.allSettled([
      disableUser(built.actors.systemAdmin, about("author", 2)),
      disableUser(personActor(second), about("systemAdmin")),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("does not disable oneself, nor twice", async () => {
    await expect(disableUser(built.actors.systemAdmin, about("systemAdmin"))).rejects.toMatchObject({
      code: "RuleViolation",
      message: expect.stringContaining("自己"),
    });
    await disableUser(built.actors.systemAdmin, about("author"));
    await expect(disableUser(built.actors.systemAdmin, about("author", 2))).rejects.toMatchObject({ code: "RuleViolation" });
    await expect(grant("author", ["publisher"], 2)).rejects.toMatchObject({ code: "RuleViolation" });
    await enableUser(built.actors.systemAdmin, about("author", 2));
  });
});

describe("修改和查看", () => {
  it("refuses a stale form", async () => {
    const edit = { name: "周雨", post: "二级科员", departmentId: built.departments.other.id };
    await editUser(built.actors.systemAdmin, { ...about("author"), ...edit });
    await expect(editUser(built.actors.systemAdmin, { ...about("author"), ...edit })).rejects.toMatchObject({ code: "Conflict" });
  });

  it("filters by department, role, state and disuse, within the agency", async () => {
    const now = new Date();
    const names = async (filters: object) =>
      (await listUsers(built.actors.systemAdmin, { page: 1, ...filters }, now)).rows.map(({ name }) => name).sort();
    await db().user.update({
      where: { id: built.actors.author2.userId },
      data: { lockedUntil: new Date(now.getTime() + 60_000), failedCount: 0 },
    });
    await db().user.update({ where: { id: built.actors.head.userId }, data: { createdAt: new Date(now.getTime() - 91 * 86_400_000) } });
    expect(await names({ departmentId: built.departments.business.id })).toEqual(["吴起草", "周起草", "罗科长"]);
    expect(await names({ role: "leader" })).toEqual(["陶局长", "顾局长"]);
    expect(await names({ state: "locked" })).toEqual(["吴起草"]);
    expect(await names({ unused: true })).toEqual(["罗科长"]);
    expect(await names({ q: "戴" })).toEqual(["戴系统"]);
    await expect(listUsers(built.actors.author, { page: 1 })).rejects.toMatchObject({ code: "NotAllowed" });
  });
});
