import { setTimeout as pause } from "node:timers/promises";
import { failedPage, refusedPage, scriptlessWords, stalePage, unavailablePage } from "@/app/plain-pages";
import { type Front, openFront } from "@/front/front";
import { countVisits } from "@/front/visits";
import { setting } from "@/lib/core/config";
import { closeDb } from "@/lib/core/db";
import { type Ear, hearPublicChanges } from "@/lib/core/public-changes";
import { buildIfNeeded } from "./build";
import { type Child, startChild } from "./children";
import { migrate } from "./database/migrations";
import { freePort } from "./database/process";
import { type Database, resolveDatabase, withoutPassword } from "./database/server";
import { generateIfNeeded } from "./generate";
import { explain, isErrno } from "./problem";
import { SEARCH, Searchers } from "./searchers";
import { expectPortFree, type Listening, listening, localAddress, platformEnvironment, portProblem } from "./settings";
import { stopSignal } from "./stop-signal";

export interface Plan {
  mode: "dev" | "start";
  /** Done once the database is migrated, before anything is served; gets the environment of the platform. */
  prepare?: (env: Record<string, string>) => Promise<void>;
  /** Called when the site answers. */
  ready?: (address: string) => void;
}

/**
 * Serves the platform until it is told to stop or a part of it fails, and gives the exit status of this process.
 * Ends in order: the front answers the requests in flight, Next and the worker finish what they do, then the embedded database stops.
 */
export async function serve(plan: Plan): Promise<number> {
  const asked = stopSignal();
  let database: Database | undefined;
  let children: Pick<Child, "ended" | "stop">[] = [];
  let front: Front | undefined;
  try {
    const at = listening();
    await expectPortFree(at);
    generateIfNeeded();
    const address = localAddress(at);
    database = await resolveDatabase();
    console.log(`数据库：${database.embedded ? "内置" : withoutPassword(database.url)}（PostgreSQL ${database.version}）`);
    const env = {
      ...platformEnvironment(database.siteUrl, address),
      NODE_ENV: plan.mode === "dev" ? "development" : "production",
      GONGKAI_PROBE_ADDRESS: process.env.GONGKAI_PROBE_ADDRESS || address,
    };
    // Side by side: a first start takes minutes as it is.
    await allOf([
      plan.mode === "start" ? buildIfNeeded(asked.stopping) : undefined,
      prepareDatabase(database.url, () => plan.prepare?.(env)),
    ]);
    if (asked.signal) return asked.status;
    // In development Next stands alone: what it sends is looked at and replaced as it is written.
    const next = plan.mode === "dev" ? at : { host: "127.0.0.1", port: await freePort() };
    const own = { ...env, GONGKAI_OWN_ADDRESS: localAddress(next) };
    const searchers = next === at ? null : new Searchers(own);
    if (searchers !== null) front = await standInFront(at, next, searchers, database.url, process.env.GONGKAI_BASE_URL || address);
    children = [
      startChild("网站", nextProgram(plan.mode, next), { ...own, PORT: String(next.port) }),
      startChild("后台任务", ["--import", "tsx", "scripts/worker.ts"], { ...env, DATABASE_URL: database.url }),
      ...(searchers === null ? [] : [searchers]),
    ];
    await searchers?.start();
    const failed = Promise.race([...children.map((child) => child.ended), whenLost(database)]);
    const over = new AbortController();
    void announce(plan, address, over.signal);
    const reason = await Promise.race([failed, asked.happened]);
    over.abort();
    if (asked.signal) return asked.status;
    console.error(`${reason}，正在停止其余部分。`);
    return 1;
  } catch (error) {
    console.error(explain(error));
    return 1;
  } finally {
    await front?.stop();
    await Promise.all(children.map((child) => child.stop()));
    await database?.stop();
  }
}

async function prepareDatabase(url: string, prepare: () => Promise<void> | undefined): Promise<void> {
  const applied = await migrate(url);
  if (applied.length > 0) console.log(`数据库已升级（${applied.length} 项变更）。`);
  await prepare();
}

/** Waits for all of them to end before it throws the first thing that one of them threw. */
async function allOf(works: readonly (Promise<void> | undefined)[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((work) => work.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** Idle connections of the front are ended by the front, never by Next while a request is on its way. */
const nextProgram = (mode: Plan["mode"], { host, port }: Listening): string[] =>
  ["node_modules/next/dist/bin/next", mode, "-H", host, "-p", String(port)].concat(mode === "start" ? ["--keepAliveTimeout", "90000"] : []);

/** What the world talks to: keeps the pages that are the same for everyone, and hands all else to Next. */
async function standInFront(at: Listening, upstream: Listening, searchers: Searchers, databaseUrl: string, site: string): Promise<Front> {
  const mostBytes = setting("GONGKAI_PAGES_MB") * 1024 * 1024;
  const texts = { unavailable: unavailablePage, failed: failedPage, stale: stalePage, refused: refusedPage, scriptless: scriptlessWords };
  const hear = (ear: Ear) => hearPublicChanges(databaseUrl, ear);
  // The counts of visits are written by this process.
  process.env.DATABASE_URL ||= databaseUrl;
  const { answered, close } = countVisits();
  const elsewhere = (pathname: string) => (pathname === SEARCH ? searchers.next() : undefined);
  const plan = { listen: at, upstream, elsewhere, site: new URL(site), mostBytes, texts, hear, answered };
  const front = await openFront(plan).catch((error: unknown) => {
    throw isErrno(error) ? portProblem(error, at.host, at.port) : error;
  });
  return {
    async stop() {
      await front.stop();
      await close();
      await closeDb();
    },
  };
}

const whenLost = (database: Database): Promise<string> =>
  new Promise((resolve) => database.onLost(() => resolve("数据库意外停止（详见数据目录下的 pg/server.log）")));

/** Waits until the site answers and says so, unless it is over before that. */
async function announce(plan: Plan, address: string, over: AbortSignal): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (!over.aborted && Date.now() < deadline) {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok && !over.aborted) return plan.ready?.(address);
    await pause(200);
  }
  if (!over.aborted) console.error(`网站启动两分钟后 ${address}/api/health 仍未就绪，请查看上面的日志。`);
}
