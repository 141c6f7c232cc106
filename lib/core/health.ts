import { Pool } from "pg";
import { setting } from "./config";
import { unreachable } from "./database-error";
import { logError } from "./log";

const PATIENCE_MS = 3_000;
const FRESH_MS = 1_000;

export type Health = { ok: true } | { ok: false; reason: "database timeout" | "database unreachable" | "database error" };

interface Probe {
  /** one connection of its own: a busy site is not taken for a dead database */
  pool: Pool;
  asked: number;
  answer: Promise<Health>;
}

const kept = globalThis as typeof globalThis & { gongkaiProbe?: Probe };

/**
 * Whether the database answers. Never throws; the reason tells nothing about where it is. Asked at most once a second, however many want to know,
 * and again by itself after a failure: it recovers without a restart.
 */
export function databaseHealth(now = Date.now()): Promise<Health> {
  const last = kept.gongkaiProbe;
  if (last !== undefined && now - last.asked < FRESH_MS) return last.answer;
  const pool = last?.pool ?? openPool();
  const answer = ask(pool);
  kept.gongkaiProbe = { pool, asked: now, answer };
  return answer;
}

export const databaseAnswers = async (): Promise<boolean> => (await databaseHealth()).ok;

/** Lets go of the probe's connection. */
export async function closeProbe(): Promise<void> {
  const probe = kept.gongkaiProbe;
  delete kept.gongkaiProbe;
  await probe?.pool.end();
}

function openPool(): Pool {
  const pool = new Pool({
    connectionString: setting("DATABASE_URL"),
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
  });
  // A connection that breaks while it is idle is replaced at the next question.
  pool.on("error", () => {});
  return pool;
}

async function ask(pool: Pool): Promise<Health> {
  try {
    await pool.query("select 1");
    return { ok: true };
  } catch (error) {
    if (error instanceof Error && /timeout/i.test(error.message)) return { ok: false, reason: "database timeout" };
    if (unreachable(error)) return { ok: false, reason: "database unreachable" };
    logError("health", error);
    return { ok: false, reason: "database error" };
  }
}
