import { Logger, parseCronItems, run } from "graphile-worker";
import { log } from "@/lib/core/log";
import { READ_FILES } from "@/lib/files/text/read-texts";
import { INSPECT, PROBE, REBUILD_SEARCH, SWEEP, tasks, WATCH_ENGAGEMENT, WATCH_REQUESTS } from "./tasks";

export interface RunningWorker {
  /** Lets the job in hand finish, and stops. */
  stop: () => Promise<void>;
  /** Settles when the worker has ended for whatever reason. */
  ended: Promise<void>;
}

const quiet = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") log(level === "error" ? "error" : "warn", "worker", { message });
});

/** Starts the worker of scheduled jobs on this database. Signals are the caller's affair. */
export async function runWorker(databaseUrl: string): Promise<RunningWorker> {
  const runner = await run({
    connectionString: databaseUrl,
    taskList: tasks,
    // Nightly, when nobody writes, and before the working day; the worker counts in UTC.
    parsedCronItems: parseCronItems([
      { task: SWEEP, match: "30 19 * * *", options: { backfillPeriod: 86_400_000, jobKey: SWEEP } },
      { task: INSPECT, match: "0 22 * * *", options: { backfillPeriod: 86_400_000, jobKey: INSPECT } },
      // Missed rounds are not made up for: they would all ask at once.
      { task: PROBE, match: "*/20 * * * *", options: { backfillPeriod: 0, jobKey: PROBE } },
      { task: WATCH_REQUESTS, match: "30 22 * * *", options: { backfillPeriod: 86_400_000, jobKey: WATCH_REQUESTS } },
      { task: WATCH_ENGAGEMENT, match: "35 22 * * *", options: { backfillPeriod: 86_400_000, jobKey: WATCH_ENGAGEMENT } },
    ]),
    concurrency: 2,
    pollInterval: 1000,
    maxPoolSize: 4,
    noHandleSignals: true,
    logger: quiet,
  });
  // An installation that had no search before, or cut words by other rules.
  await runner.addJob(REBUILD_SEARCH, {}, { jobKey: REBUILD_SEARCH });
  await runner.addJob(READ_FILES, {}, { jobKey: READ_FILES });
  return { stop: () => runner.stop(), ended: runner.promise };
}
