import type { EventEmitter } from "node:events";

/** What was asked of this process from outside. */
export interface Asked {
  signal: NodeJS.Signals | undefined;
  status: number;
  happened: Promise<undefined>;
  /** aborted when it happens */
  stopping: AbortSignal;
}

/** So soon after the first, a signal is the same one: the terminal sends it to everybody, and npm passes it on as well. */
const ECHO_MS = 1000;

/** Notes the first SIGINT, SIGTERM or SIGHUP; stopping on request is a success. A second one is obeyed at once, without putting anything in order. */
export function stopSignal(
  source: EventEmitter = process,
  now: () => number = Date.now,
  endAtOnce: () => void = () => process.exit(1),
): Asked {
  const stopping = new AbortController();
  const asked: Asked = { signal: undefined, status: 0, happened: Promise.resolve(undefined), stopping: stopping.signal };
  asked.happened = new Promise((resolve) => {
    let first = 0;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      source.on(signal, () => {
        if (asked.signal !== undefined) {
          if (now() - first >= ECHO_MS) endAtOnce();
          return;
        }
        [asked.signal, first] = [signal, now()];
        console.log("正在停止……");
        stopping.abort();
        resolve(undefined);
      });
    }
  });
  return asked;
}
