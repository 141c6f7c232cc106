import { describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "./db";
import { AppError, ruleViolation } from "./errors";
import { type Act, allowed, type CommandSpec, makeGate, refused } from "./gate";
import { useDatabase } from "./testing/database";

useDatabase();

interface Person {
  name: string;
}

const AGENCY = "00000000-0000-4000-8000-000000000001";
const NOW = new Date("2026-11-22T01:00:00Z");

/** A gate whose ledger is a list, and a command on the counters that is given its steps by each test. */
function counting(steps: Partial<CommandSpec<Person, z.ZodType<{ series: string }>, null, number>> = {}) {
  const acts: Act<Person>[] = [];
  const command = makeGate<Person>({
    append: async (_tx, act) => {
      acts.push(act);
    },
  });
  const run = command({
    name: "counter.raise",
    input: z.object({ series: z.string().min(1, "缺少名称") }),
    load: async () => null,
    may: () => allowed,
    write: async ({ tx, input }) => {
      const row = await tx.counter.create({ data: { agencyId: AGENCY, series: input.series, last: 1 } });
      return { subject: { type: "counter", id: input.series }, changes: { to: row.last }, result: row.last };
    },
    ...steps,
  });
  return { run, acts };
}

const stored = (series: string) => db().counter.count({ where: { series } });

describe("the gate", () => {
  it("writes the rows and the ledger entry, and returns the result", async () => {
    const { run, acts } = counting();
    expect(await run({ name: "甲" }, { series: "done" }, NOW)).toBe(1);
    expect(await stored("done")).toBe(1);
    expect(acts).toEqual([
      {
        actor: { name: "甲" },
        command: "counter.raise",
        outcome: "done",
        subject: { type: "counter", id: "done" },
        detail: { to: 1 },
        at: NOW,
      },
    ]);
  });

  it("answers malformed input by field, before anything is loaded", async () => {
    const { run, acts } = counting({ load: () => Promise.reject(new Error("loaded")) });
    await expect(run({ name: "甲" }, { series: "" })).rejects.toMatchObject({ code: "InvalidInput", fields: { series: ["缺少名称"] } });
    await expect(run({ name: "甲" }, null)).rejects.toMatchObject({ code: "InvalidInput" });
    expect(acts).toEqual([]);
  });

  it("refuses with the reason, writes nothing, and records the refusal", async () => {
    const { run, acts } = counting({ may: () => refused("只有系统管理员可以这样做。") });
    await expect(run({ name: "乙" }, { series: "refused" }, NOW)).rejects.toMatchObject({
      code: "NotAllowed",
      message: "只有系统管理员可以这样做。",
    });
    expect(await stored("refused")).toBe(0);
    expect(acts).toMatchObject([{ outcome: "refused", detail: { reason: "只有系统管理员可以这样做。" } }]);
  });

  it("asks whether it is allowed now only after whether it may at all", async () => {
    const { run } = counting({
      may: () => refused("不行"),
      check: () => {
        throw ruleViolation("现在不行");
      },
    });
    await expect(run({ name: "乙" }, { series: "order" })).rejects.toMatchObject({ code: "NotAllowed" });
  });

  it("takes the rows back when the ledger cannot be written", async () => {
    const command = makeGate<Person>({ append: () => Promise.reject(new Error("ledger full")) });
    const run = command({
      name: "counter.raise",
      input: z.object({}),
      load: async () => null,
      may: () => allowed,
      write: async ({ tx }) => {
        await tx.counter.create({ data: { agencyId: AGENCY, series: "no ledger", last: 1 } });
        return { subject: { type: "counter", id: "x" }, changes: {}, result: null };
      },
    });
    await expect(run({ name: "甲" }, {})).rejects.toThrow("ledger full");
    expect(await stored("no ledger")).toBe(0);
  });

  it("turns a unique index into a Conflict with the command's own words", async () => {
    const { run } = counting({ taken: { Counter_pkey: "这个名称已有人用。" } });
    const results = await Promise.allSettled([run({ name: "甲" }, { series: "twice" }), run({ name: "乙" }, { series: "twice" })]);
    const failed = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(failed).toHaveLength(1);
    expect(failed[0]).toBeInstanceOf(AppError);
    expect(failed[0]).toMatchObject({ code: "Conflict", message: "这个名称已有人用。" });
  });

  it("runs again what the database gave up in a deadlock", async () => {
    await db().counter.createMany({ data: ["left", "right"].map((series) => ({ agencyId: AGENCY, series, last: 0 })) });
    const arrived: string[] = [];
    const both = (own: string, other: string) =>
      counting({
        write: async ({ tx }) => {
          await tx.counter.update({ where: { agencyId_series: { agencyId: AGENCY, series: own } }, data: { last: { increment: 1 } } });
          arrived.push(own);
          for (let turn = 0; turn < 500 && new Set(arrived).size < 2; turn++) await tx.$queryRaw`select 1`;
          const row = await tx.counter.update({
            where: { agencyId_series: { agencyId: AGENCY, series: other } },
            data: { last: { increment: 1 } },
          });
          return { subject: { type: "counter", id: own }, changes: {}, result: row.last };
        },
      }).run({ name: own }, { series: own });
    await Promise.all([both("left", "right"), both("right", "left")]);
    const rows = await db().counter.findMany({ where: { series: { in: ["left", "right"] } } });
    expect(rows.map(({ last }) => last)).toEqual([2, 2]);
  });
});
