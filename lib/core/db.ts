import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { setting } from "./config";

/** Inside a transaction. */
export type Tx = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/** What a query needs: the client, or a transaction. */
export type Db = Tx;

interface Opened {
  pool: pg.Pool;
  client: PrismaClient;
  pooled: boolean;
}

const kept = globalThis as typeof globalThis & { gongkaiDatabase?: Opened };

/**
 * A statement of our own inside a transaction that begins so is planned once for each connection and not at every call; outside, `planned` does
 * the same. For the few that are worth it: to plan a join of five tables takes longer than to answer it. Its SQL must not vary with what is asked.
 */
const PLANNED = "/* planned */";
const nameOf = (sql: string): string => createHash("sha1").update(sql).digest("hex");
const statementNameGenerator = ({ sql }: { sql: string }): string => (sql.trimStart().startsWith(PLANNED) ? nameOf(sql) : "");

/**
 * Whether the address names a pooler that hands out another connection for every transaction (PgBouncer): `?pgbouncer=true`. Nothing may then be
 * left on a connection: statements are planned at each call, and time zone and time limits are the role's own (docs/operations.md).
 */
export const behindPooler = (databaseUrl: string): boolean => /[?&]pgbouncer=true(?=&|$)/.test(databaseUrl);

/** What a session is set to: the adapter takes its time zone for UTC; lock_timeout turns a stuck lock into a message. */
const SESSION = "-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=15000";

function opened(): Opened {
  kept.gongkaiDatabase ??= open(setting("DATABASE_URL"));
  return kept.gongkaiDatabase;
}

/** The database client of this process, opened at first use. */
export const db = (): PrismaClient => opened().client;

function open(databaseUrl: string): Opened {
  const pooled = behindPooler(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 15_000,
    // A server that is there and says nothing does not keep a page waiting for ever.
    query_timeout: 65_000,
    ...(!pooled && { options: SESSION }),
  });
  // A connection that breaks while it is idle is replaced at the next question.
  pool.on("error", () => {});
  const transactionOptions = { maxWait: 20_000, timeout: 120_000 };
  return {
    pool,
    client: new PrismaClient({ adapter: new PrismaPg(pool, pooled ? undefined : { statementNameGenerator }), transactionOptions }),
    pooled,
  };
}

/** As Prisma reads them: a date is its midnight in UTC. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [pg.types.builtins.INT8]: BigInt,
};
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") =>
    PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};

/**
 * What pages and forms ask all the time, outside a transaction: planned once for each connection (see `PLANNED`) and asked of the driver itself, for
 * Prisma's own share of a call takes longer than the answer. Its SQL must not vary with what is asked.
 */
export async function planned<Row extends pg.QueryResultRow>(strings: TemplateStringsArray, ...asked: readonly unknown[]): Promise<Row[]> {
  const { pool, pooled } = opened();
  const { text, values } = Prisma.sql(strings, ...asked);
  return (await pool.query<Row>({ ...(!pooled && { name: nameOf(text) }), text, values, types })).rows;
}

export async function closeDb(): Promise<void> {
  const { gongkaiDatabase } = kept;
  delete kept.gongkaiDatabase;
  await gongkaiDatabase?.client.$disconnect();
  await gongkaiDatabase?.pool.end();
}
