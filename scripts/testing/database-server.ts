import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openCluster } from "../database/cluster";
import { migrate } from "../database/migrations";
import { ensureDatabase, withClient } from "../database/server";

/** A server for the database tests: the one of TEST_DATABASE_URL, or an embedded one that lives as long as the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = process.env.TEST_DATABASE_URL ? external(process.env.TEST_DATABASE_URL) : await embedded();
  const template = `gongkai_template_${process.pid}`;
  try {
    await ensureDatabase(url, template);
    await migrate(otherDatabase(url, template));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("databaseServer", url);
  project.provide("databaseTemplate", template);
  return async () => {
    await withClient(url, (client) => client.query(`drop database if exists ${template} with (force)`));
    await stop();
  };
}

function otherDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.toString();
}

const external = (url: string) => ({ url, stop: async () => undefined });

async function embedded() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-test-server-"));
  fs.chmodSync(folder, 0o755);
  // A crash of the machine may lose test data; nobody minds, and it is three times as fast.
  const cluster = await openCluster(folder, { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" });
  return {
    url: cluster.urlOf("postgres"),
    stop: async () => {
      await cluster.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
