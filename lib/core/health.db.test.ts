import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db, planned } from "./db";
import { closeProbe, databaseHealth } from "./health";
import { useDatabase } from "./testing/database";
import { type Line, openLine } from "./testing/line";

useDatabase();

let line: Line;
let direct = "";
let clock = 0;
/** The health as of a second later than the last time. */
const health = () => {
  clock += 1_000;
  return databaseHealth(clock);
};

beforeEach(async () => {
  direct = process.env.DATABASE_URL ?? "";
  const url = new URL(direct);
  line = await openLine(url);
  url.port = String(line.port);
  process.env.DATABASE_URL = url.toString();
});

afterEach(async () => {
  await closeProbe();
  await closeDb();
  await line.cut();
  process.env.DATABASE_URL = direct;
});

describe("the health of the database", () => {
  it("is seen to end and to come back, without a restart; queries work again too", async () => {
    expect(await health()).toEqual({ ok: true });
    expect(await db().agency.count()).toBe(0);
    await line.cut();
    expect(await health()).toEqual({ ok: false, reason: "database unreachable" });
    await expect(db().agency.count()).rejects.toThrow();
    await line.mend();
    expect(await health()).toEqual({ ok: true });
    expect(await db().agency.count()).toBe(0);
  });

  it("does not wait for ever for a database that is there and says nothing", async () => {
    expect(await health()).toEqual({ ok: true });
    line.hold();
    expect(await health()).toEqual({ ok: false, reason: "database timeout" });
    line.letGo();
    expect(await health()).toEqual({ ok: true });
  });

  it("asks once a second, however many want to know", async () => {
    const first = databaseHealth(5_000);
    expect(databaseHealth(5_999)).toBe(first);
    expect(databaseHealth(6_000)).not.toBe(first);
    await databaseHealth(6_000);
  });
});

describe("behind a pooler that hands out another connection for every transaction", () => {
  // Nothing else is asked meanwhile: it is the same connection that answers.
  const left = async () => {
    await planned`select 1 as "one"`;
    const rows = await db().$queryRaw<{ name: string }[]>`select name from pg_prepared_statements`;
    return rows.map(({ name }) => name);
  };

  it("nothing is left on a connection", async () => {
    await closeDb();
    process.env.DATABASE_URL = direct;
    expect(await left()).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/)]);
    await closeDb();
    process.env.DATABASE_URL = `${direct}?pgbouncer=true`;
    expect(await left()).toEqual([]);
  });
});
