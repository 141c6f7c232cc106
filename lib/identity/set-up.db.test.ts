import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { awaitsSetUp, setUp, setUpActor } from "./set-up";
import { announceSetUpCode, expectSetUpCode } from "./set-up-code";

useDatabase();

const input = {
  agency: { name: "测试市统计局", shortName: "市统计局", uscc: "11990100MB0A00018B" },
  departmentName: "办公室",
  systemAdmin: { username: "xitong", name: "戴一鸣", password: "Xi-tong-2026-dai" },
  securityAdmin: { username: "anquan", name: "孟可欣", password: "An-quan-2026-meng" },
  auditAdmin: { username: "shenji", name: "祝远山", password: "Shen-ji-2026-zhu" },
};
const now = new Date("2026-11-18T01:00:00Z");

async function announced(at = now): Promise<string | undefined> {
  const said: string[] = [];
  await announceSetUpCode(at, (text) => said.push(text));
  return /安装码：(\S+?)（/.exec(said.join(""))?.[1];
}

it("takes the code of the log, and voids it after five wrong ones or a day", async () => {
  const code = await announced();
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(await announced()).toBeUndefined();
  await expectSetUpCode(` ${code?.toLowerCase()} `, now);
  const said: string[] = [];
  for (let i = 0; i < 5; i++)
    await expect(expectSetUpCode("WRONG", now, (text) => said.push(text))).rejects.toMatchObject({ code: "RuleViolation" });
  expect(said).toHaveLength(1);
  await expect(expectSetUpCode(code ?? "", now)).rejects.toMatchObject({ code: "RuleViolation" });
  expect(await announced(new Date(now.getTime() + 25 * 3_600_000))).not.toBe(code);
});

it.each([
  [{ agency: { ...input.agency, uscc: "11990100MB0A00018C" } }, "agency.uscc"],
  [{ auditAdmin: { ...input.auditAdmin, password: "short" } }, "auditAdmin.password"],
  [{ auditAdmin: { ...input.auditAdmin, username: "xitong" } }, "auditAdmin.username"],
  [{ auditAdmin: { ...input.auditAdmin, name: "戴一鸣" } }, "auditAdmin.name"],
  [{ securityAdmin: { ...input.securityAdmin, password: input.systemAdmin.password } }, "securityAdmin.password"],
])("refuses %j", async (change, field) => {
  await expect(setUp(setUpActor(), { ...input, ...change })).rejects.toMatchObject({
    code: "InvalidInput",
    fields: { [field]: expect.anything() },
  });
  expect(await awaitsSetUp()).toBe(true);
});

it("happens once, also when two try at the same moment", async () => {
  const both = await Promise.allSettled([setUp(setUpActor(), input), setUp(setUpActor(), input)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await awaitsSetUp()).toBe(false);
  await expect(setUp(setUpActor(), input)).rejects.toMatchObject({ code: "NotFound" });
  const users = await db().user.findMany({ orderBy: { username: "asc" }, include: { roles: true, department: true } });
  expect(
    users.map((user) => [user.username, user.roles.map(({ role }) => role), user.mustChangePassword, user.department.isOffice]),
  ).toEqual([
    ["anquan", ["securityAdmin"], true, true],
    ["shenji", ["auditAdmin"], true, true],
    ["xitong", ["systemAdmin"], true, true],
  ]);
});
