import net from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "./db";
import { closeProbe, databaseHealth } from "./health";
import { useDatabase } from "./testing/database";

useDatabase();

/** A line to the database that can be cut, or held so that nothing passes. */
async function openLine({ port: target, hostname }: URL) {
  const sockets = new Set<net.Socket>();
  let held = false;
  const server = net.createServer((near) => {
    const far = net.connect(Number(target), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    near.on("data", (bytes) => held || far.write(bytes));
    far.on("data", (bytes) => near.write(bytes));
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return {
    port,
    cut,
    mend: () => listen(port),
    hold: () => {
      held = true;
    },
    letGo: () => {
      held = false;
      for (const socket of sockets) socket.destroy();
    },
  };
}

let line: Awaited<ReturnType<typeof openLine>>;
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
