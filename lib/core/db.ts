import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { setting } from "./config";

/** Inside a transaction. */
export type Tx = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/** What a query needs: the client, or a transaction. */
export type Db = Tx;

const kept = globalThis as typeof globalThis & { gongkaiDatabase?: PrismaClient };

/**
 * A query of our own that begins so is planned once for each connection and not at every call. For the few that every page asks: to plan
 * a join of five tables takes longer than to answer it. Its SQL must not vary with what is asked.
 */
const PLANNED = "/* planned */";
const statementName = ({ sql }: { sql: string }): string =>
  sql.trimStart().startsWith(PLANNED) ? `planned_${createHash("sha1").update(sql).digest("hex")}` : "";

/** The database client of this process, opened at first use. */
export function db(): PrismaClient {
  kept.gongkaiDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: setting("DATABASE_URL"),
        max: 10,
        idleTimeoutMillis: 30_000,
        connectionTimeoutMillis: 15_000,
        // A server that is there and says nothing does not keep a page waiting for ever.
        query_timeout: 65_000,
        // The adapter takes the session's time zone for UTC; lock_timeout turns a stuck lock into a message.
        options: "-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=15000",
      },
      { statementNameGenerator: statementName },
    ),
    transactionOptions: { maxWait: 20_000, timeout: 120_000 },
  });
  return kept.gongkaiDatabase;
}

export async function closeDb(): Promise<void> {
  await kept.gongkaiDatabase?.$disconnect();
  delete kept.gongkaiDatabase;
}
