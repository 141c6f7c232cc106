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

/**
 * Whether the address names a pooler that hands out another connection for every transaction (PgBouncer): `?pgbouncer=true`. Nothing may then be
 * left on a connection: statements are planned at each call, and time zone and time limits are the role's own (docs/operations.md).
 */
export const behindPooler = (databaseUrl: string): boolean => /[?&]pgbouncer=true(?=&|$)/.test(databaseUrl);

/** What a session is set to: the adapter takes its time zone for UTC; lock_timeout turns a stuck lock into a message. */
const SESSION = "-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=15000";

/** The database client of this process, opened at first use. */
export function db(): PrismaClient {
  kept.gongkaiDatabase ??= open(setting("DATABASE_URL"));
  return kept.gongkaiDatabase;
}

function open(databaseUrl: string): PrismaClient {
  const pooled = behindPooler(databaseUrl);
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: databaseUrl,
        max: 10,
        idleTimeoutMillis: 30_000,
        connectionTimeoutMillis: 15_000,
        // A server that is there and says nothing does not keep a page waiting for ever.
        query_timeout: 65_000,
        ...(!pooled && { options: SESSION }),
      },
      pooled ? undefined : { statementNameGenerator: statementName },
    ),
    transactionOptions: { maxWait: 20_000, timeout: 120_000 },
  });
}

export async function closeDb(): Promise<void> {
  await kept.gongkaiDatabase?.$disconnect();
  delete kept.gongkaiDatabase;
}
