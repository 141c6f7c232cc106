import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { publish } from "./publish";
import { buildApproved, buildHouse, type House, stateOf, version } from "./testing/build";

useDatabase();

let house: House;
beforeAll(async () => {
  house = await buildHouse();
});

async function startPublishing(disclosureId: string): Promise<ChildProcess> {
  const { expectedVersion } = await version(disclosureId);
  const script = path.join(import.meta.dirname, "testing/publish-child.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, house.actors.publisher.userId, disclosureId, String(expectedVersion)], {
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return child;
}

/** Waits until somebody's statement hangs on a lock of the ledger: the rows are written, the transaction is not committed. */
async function untilSomebodyWaits(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_locks where not granted and relation = '"AuditEntry"'::regclass`,
    );
    if ((rows[0]?.n ?? 0) > 0) return;
    await client.query("select pg_sleep(0.05)");
  }
}

describe("kill -9 in the middle of a publication", () => {
  it("leaves nothing of it, and the next try succeeds with the number that was not used", async () => {
    const id = await buildApproved(house);
    const gate = new Client({ connectionString: process.env.DATABASE_URL });
    await gate.connect();
    await gate.query("begin");
    await gate.query('lock table "AuditEntry" in exclusive mode');
    const child = await startPublishing(id);
    await untilSomebodyWaits(gate);
    child.kill("SIGKILL");
    await once(child, "exit");
    await gate.query("rollback");
    await gate.end();

    expect(await db().publication.count({ where: { disclosureId: id } })).toBe(0);
    expect(await stateOf(id)).toMatchObject({ work: "approved", public: "never" });
    expect(await db().disclosure.findUniqueOrThrow({ where: { id } })).toMatchObject({ indexNo: null, address: null });
    const { indexNo } = await publish(house.actors.publisher, await version(id));
    expect(indexNo).toMatch(/-00001$/);
  });
});
