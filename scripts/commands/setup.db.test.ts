import { execFile } from "node:child_process";
import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { projectFolder } from "../database/data-folder";

useDatabase();

const gongkai = (...args: readonly string[]) =>
  new Promise<{ failed: boolean; out: string; errors: string }>((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "scripts/gongkai.ts", ...args], { cwd: projectFolder }, (error, out, errors) =>
      resolve({ failed: error !== null, out, errors }),
    );
  });

const AGENCY = ["--name", "测试市统计局", "--short-name", "市统计局", "--credit-code", "11990100MB0A00018B"];
const ADMINS = ["--system-admin", "xitong:戴一鸣", "--security-admin", "anquan:孟可欣", "--audit-admin"];

it("makes the agency and its three administrators once, from the command line", async () => {
  const unfit = await gongkai("setup", ...AGENCY, ...ADMINS, "shenji:戴一鸣");
  expect(unfit).toMatchObject({ failed: true, errors: expect.stringContaining("三个不同的人") });
  const made = await gongkai("setup", ...AGENCY, ...ADMINS, "shenji:祝远山", "--json");
  expect(made.failed).toBe(false);
  const { accounts } = JSON.parse(made.out) as { accounts: { username: string; oneTimePassword: string }[] };
  expect(accounts.map(({ username }) => username)).toEqual(["xitong", "anquan", "shenji"]);
  expect(new Set(accounts.map(({ oneTimePassword }) => oneTimePassword)).size).toBe(3);
  expect(await db().agency.count({ where: { name: "测试市统计局", isDefault: true } })).toBe(1);
  const again = await gongkai("setup", ...AGENCY, ...ADMINS, "shenji:祝远山");
  expect(again).toMatchObject({ failed: true, errors: expect.stringContaining("只能做一次") });
});
