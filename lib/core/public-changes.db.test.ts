import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "./db";
import { hearPublicChanges } from "./public-changes";
import { useDatabase } from "./testing/database";
import { type Line, openLine } from "./testing/line";

useDatabase();

let line: Line;
let hearing: ReturnType<typeof hearPublicChanges>;
let said: string[] = [];

beforeEach(async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  line = await openLine(url);
  url.port = String(line.port);
  said = [];
  hearing = hearPublicChanges(url.toString(), {
    heard: () => said.push("heard"),
    lost: () => said.push("lost"),
    changed: (tags) => said.push(tags.join(" ")),
  });
  await says("heard");
});

afterEach(async () => {
  await hearing.stop();
  await line.cut();
});

const tell = (text: string) => db().$executeRaw`select pg_notify('gongkai_public', ${text})`;
const says = (what: string, times = 1) =>
  vi.waitFor(() => expect(said.filter((one) => one === what)).toHaveLength(times), { timeout: 60_000, interval: 10 });

describe("hearing of public changes", () => {
  it("tells what changed, when the transaction commits and not when it does not", async () => {
    await tell('{"columns":["/tzgg"],"item":41}');
    await says("items column:/tzgg item:41");
    const failed = db().$transaction(async (tx) => {
      await tx.$executeRaw`select pg_notify('gongkai_public', '{"item":42}')`;
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await tell('{"item":43}');
    await says("items item:43");
    expect(said).toEqual(["heard", "items column:/tzgg item:41", "items item:43"]);
  });

  it("says when a connection is lost, and comes back by itself", async () => {
    await line.cut();
    await says("lost");
    await tell('{"item":41}');
    await line.mend();
    await says("heard", 2);
    await tell('{"item":42}');
    await says("items item:42");
    expect(said).toEqual(["heard", "lost", "heard", "items item:42"]);
  });

  it("does not trust a connection that has fallen silent", async () => {
    line.hold();
    await says("lost");
    line.letGo();
    await says("heard", 2);
  });

  it("says that changes may be missed once it stops", async () => {
    await hearing.stop();
    expect(said).toEqual(["heard", "lost"]);
  });
});
