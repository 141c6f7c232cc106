import { afterAll, describe, expect, test } from "vitest";
import type { SampleTask } from "./testing/thread-sample";
import { type ThreadOptions, thread } from "./thread";

const base = {
  module: "lib/core/testing/thread-sample.ts",
  timeout: { ms: 120_000, message: "用时太长" },
  crashed: "处理中断",
  memory: 128,
  idleMs: 0,
} as const;

describe.each(["thread", "process"] as const)("a %s", (as) => {
  const options: ThreadOptions = { ...base, as, name: `sample-${as}` };
  const sample = thread<SampleTask, unknown>(options);
  afterAll(() => sample.stop());

  test("does tasks one after another in one thread, and is one of its name", async () => {
    const [first, second, third] = await Promise.all([
      sample.run("id"),
      sample.run({ echo: "甲" }),
      thread<SampleTask, unknown>(options).run("id"),
    ]);
    expect(first).toBe(third);
    expect(second).toBe("甲");
    expect([...((await sample.run("bytes")) as Uint8Array)]).toEqual([1, 2, 3]);
  });

  test("errors come through: those for people as they were, others as errors", async () => {
    await expect(sample.run("refuse")).rejects.toMatchObject({
      name: "AppError",
      code: "RuleViolation",
      message: "不行",
      fields: { page: ["太多"] },
    });
    await expect(sample.run("fail")).rejects.toThrow("broken");
    // What cannot be cloned is refused, and the next task is done.
    await expect(sample.run({ echo: () => 1 } as never)).rejects.toThrow();
    expect(await sample.run({ echo: "乙" })).toBe("乙");
  });

  test("when it breaks, the task says so, and the next one finds a new thread", async () => {
    const before = await sample.run("id");
    const [broken, after] = await Promise.allSettled([sample.run("exit"), sample.run("id")]);
    expect(broken).toMatchObject({ status: "rejected", reason: { message: "处理中断", code: "RuleViolation" } });
    expect(after.status === "fulfilled" && after.value).not.toBe(before);
  });

  test("a task without end is ended", async () => {
    const impatient = thread<SampleTask, unknown>({ ...options, name: `impatient-${as}`, timeout: { ms: 1500, message: "用时太长" } });
    const [stuck, after] = await Promise.allSettled([impatient.run("hang"), impatient.run({ echo: 1 })]);
    expect(stuck).toMatchObject({ status: "rejected", reason: { message: "用时太长" } });
    expect(after).toMatchObject({ status: "fulfilled", value: 1 });
    await impatient.stop();
  });
});
