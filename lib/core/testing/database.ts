import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "../db";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the test server's maintenance database. */
    databaseServer: string;
    /** A migrated database without rows, to copy from. */
    databaseTemplate: string;
  }
}

/**
 * Gives the test file that calls it a database of its own, migrated and empty, and a data folder of its own; both are gone
 * afterwards. `db()` opens it by itself. Call it once, at the top of a `*.db.test.ts` file.
 */
export function useDatabase(): void {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  let folder = "";

  beforeAll(async () => {
    const server = inject("databaseServer");
    await onServer(server, `create database ${name} template ${inject("databaseTemplate")}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    folder = await fs.mkdtemp(path.join(os.tmpdir(), "gongkai-test-"));
    process.env.DATABASE_URL = url.toString();
    process.env.GONGKAI_DATA_DIR = folder;
    // What the file before left running may have opened its own again.
    await closeDb();
  });

  afterAll(async () => {
    await closeDb();
    await onServer(inject("databaseServer"), `drop database if exists ${name} with (force)`);
    await fs.rm(folder, { recursive: true, force: true });
  });
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
