import { threadId } from "node:worker_threads";
import { ruleViolation } from "@/lib/core/errors";

export type SampleTask = "id" | "refuse" | "fail" | "exit" | "hang" | "bytes" | { echo: unknown };

export async function handle(task: SampleTask): Promise<unknown> {
  switch (task) {
    case "id":
      return `${process.pid}/${threadId}`;
    case "refuse":
      throw ruleViolation("不行", { page: ["太多"] });
    case "fail":
      throw new TypeError("broken");
    case "exit":
      return process.exit(3);
    case "hang":
      for (;;) Math.random();
    case "bytes":
      return new Uint8Array([1, 2, 3]);
    default:
      return task.echo;
  }
}
