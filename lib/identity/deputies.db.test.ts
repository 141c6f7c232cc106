import { beforeEach, describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { systemActor } from "./actor";
import { listDeputies } from "./deputies";
import { endDeputy } from "./end-deputy";
import { findKeptForm, keepForm } from "./kept-forms";
import { activeDeputies } from "./people";
import { recordDeputy } from "./record-deputy";
import { sweepIdentity } from "./sweep";
import { type BuiltAgency, buildAgency } from "./testing/build";

useDatabase();

// 2026-11-18 07:30 in Asia/Shanghai: still the 17th in UTC.
const now = new Date("2026-11-17T23:30:00Z");
let built: BuiltAgency;
beforeEach(async () => {
  built = await buildAgency(now);
});

const record = (
  change: Partial<Record<"principalId" | "deputyId" | "fromOn" | "untilOn" | "reason", string>> = {},
  actor = built.actors.leader,
) =>
  recordDeputy(
    actor,
    {
      principalId: built.actors.leader.userId,
      deputyId: built.actors.otherLeader.userId,
      fromOn: "2026-11-18",
      untilOn: "2026-11-20",
      reason: "赴省厅培训",
      ...change,
    },
    now,
  );
const on = (day: string) => activeDeputies(db(), built.agency.id, civilDate(day));

describe("代理", () => {
  it("holds from the first day to the last, both included, until it is ended", async () => {
    const { id } = await record();
    const pair = { principalId: built.actors.leader.userId, deputyId: built.actors.otherLeader.userId };
    expect([await on("2026-11-17"), await on("2026-11-18"), await on("2026-11-20"), await on("2026-11-21")]).toEqual([
      [],
      [pair],
      [pair],
      [],
    ]);
    await endDeputy(built.actors.leader, { deputyRecordId: id }, now);
    expect(await on("2026-11-18")).toEqual([]);
    await expect(endDeputy(built.actors.leader, { deputyRecordId: id }, now)).rejects.toMatchObject({ code: "RuleViolation" });
    expect((await listDeputies(built.actors.leader, now)).map(({ state }) => state)).toEqual(["ended"]);
  });

  it("does not count a disabled deputy", async () => {
    await record();
    await db().user.update({ where: { id: built.actors.otherLeader.userId }, data: { disabledAt: now } });
    expect(await on("2026-11-18")).toEqual([]);
  });

  it.each([
    [{ fromOn: "2026-11-17" }, "fromOn"],
    [{ fromOn: "2026-11-20", untilOn: "2026-11-19" }, "untilOn"],
    [{ fromOn: "2026-02-30" }, "fromOn"],
    [{ reason: " " }, "reason"],
  ])("refuses %j", async (change, field) => {
    await expect(record(change)).rejects.toMatchObject({ code: "InvalidInput", fields: { [field]: [expect.anything()] } });
  });

  it("refuses oneself, an administrator, another agency, and somebody else's affairs", async () => {
    const other = await buildAgency(now);
    const { leader, auditAdmin, author, office } = built.actors;
    await expect(record({ deputyId: leader.userId })).rejects.toMatchObject({ fields: { deputyId: [expect.stringContaining("自己")] } });
    await expect(record({ deputyId: auditAdmin.userId })).rejects.toMatchObject({
      fields: { deputyId: [expect.stringContaining("没有业务角色")] },
    });
    await expect(record({ deputyId: other.actors.leader.userId })).rejects.toMatchObject({
      fields: { deputyId: [expect.stringContaining("没有这个人")] },
    });
    await expect(record({}, author)).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(record({}, office)).resolves.toMatchObject({ id: expect.any(String) });
  });

  it("refuses two deputies on one day, also when both are recorded at the same moment", async () => {
    const both = await Promise.allSettled([record(), record({ fromOn: "2026-11-20", untilOn: "2026-11-25" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(record({ fromOn: "2026-11-26", untilOn: "2026-11-26" })).resolves.toBeDefined();
  });
});

describe("超时的表单", () => {
  const values = { title: "写了很久的标题", tags: ["甲", "乙"] };

  it("is given back to its owner alone, for a day", async () => {
    const { id } = await keepForm(built.actors.author, { path: "/console/items/new", values }, now);
    const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
    expect(await findKeptForm(built.actors.author.userId, id, later(23))).toEqual({ path: "/console/items/new", values });
    expect(await findKeptForm(built.actors.author2.userId, id, later(1))).toBeNull();
    expect(await findKeptForm(built.actors.author.userId, id, later(25))).toBeNull();
    expect(await findKeptForm(built.actors.author.userId, "not-an-id", now)).toBeNull();
    await sweepIdentity(systemActor(built.agency.id, "定时任务"), {}, later(23));
    expect(await db().keptForm.count({ where: { id } })).toBe(1);
    await sweepIdentity(systemActor(built.agency.id, "定时任务"), {}, later(25));
    expect(await db().keptForm.count({ where: { id } })).toBe(0);
  });

  it("makes room for new ones, and leaves what was typed out of the ledger", async () => {
    for (let i = 0; i < 22; i++) await keepForm(built.actors.author, { path: "/console", values }, new Date(now.getTime() + i));
    expect(await db().keptForm.count({ where: { userId: built.actors.author.userId } })).toBe(20);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { command: "form.keep" } });
    expect(JSON.stringify(entry.detail)).not.toContain("写了很久");
  });
});
