import { AppError, type ErrorCode } from "./errors";
import { logError } from "./log";
import { processPort, threadPort, type WorkerPort } from "./worker-port";

export interface ThreadOptions {
  /** tells it from others in this process and in the log */
  name: string;
  /** from the project's root; exports `handle(task)`, whose answer can be cloned */
  module: string;
  /** "process" for what reads files of strangers with native libraries: a fault there ends the process that it happens in */
  as: "thread" | "process";
  /** a task that takes longer is ended, with this sentence for the person who waits */
  timeout: { ms: number; message: string };
  /** for the sentence when it ends in the middle of a task, for want of memory or by a fault of a native library */
  crashed: string;
  /** megabytes of JavaScript objects */
  memory: number;
  /** ended when nothing has been asked of it for so long; 0: never */
  idleMs: number;
}

export interface Thread<Task, Answer> {
  /** The answer of `handle`. Tasks are done one after another. AppErrors come through as they were thrown. */
  run: (task: Task) => Promise<Answer>;
  /** Ends it; the next task starts it again. */
  stop: () => Promise<void>;
}

interface Waiting {
  task: unknown;
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

interface Told {
  name: string;
  message: string;
  stack?: string;
  code?: ErrorCode;
  fields?: Record<string, readonly string[]>;
}
type Message = { ready: true } | { answer: never } | { error: Told };

/** To load its modules, on a machine that is busy. */
const START_MS = 60_000;

const kept = globalThis as { gongkaiThreads?: Map<string, Thread<never, unknown>> };

/**
 * Work that would hold up everybody, done beside: started when first needed, one task at a time, started anew when it has broken.
 * One of a name in a process, however often the module is loaded.
 */
export function thread<Task, Answer>(options: ThreadOptions): Thread<Task, Answer> {
  kept.gongkaiThreads ??= new Map();
  const threads = kept.gongkaiThreads;
  const found = threads.get(options.name) ?? makeThread(options);
  threads.set(options.name, found);
  return found as Thread<Task, Answer>;
}

function makeThread({ name, module, as, timeout, crashed, memory, idleMs }: ThreadOptions): Thread<never, unknown> {
  const queue: Waiting[] = [];
  let port: WorkerPort | null = null;
  let current: Waiting | null = null;
  let ready = false;
  let clock: NodeJS.Timeout | undefined;

  function start(): WorkerPort {
    ready = false;
    const started = (as === "thread" ? threadPort : processPort)(module, memory, {
      message: (message) => {
        if (port !== started) return;
        const said = message as Message;
        if ("ready" in said) {
          ready = true;
          if (current !== null) watch();
        } else if ("answer" in said) settle((waiting) => waiting.resolve(said.answer));
        else settle((waiting) => waiting.reject(errorOf(said.error)));
      },
      exit: (fault) => {
        if (port !== started) return;
        port = null;
        logError("thread.ended", fault, { thread: name });
        settle((waiting) => waiting.reject(new AppError("RuleViolation", crashed, {}, { cause: fault })));
      },
    });
    return started;
  }

  /** Ends the current task and begins the next. */
  function settle(how: (waiting: Waiting) => void): void {
    clearTimeout(clock);
    const done = current;
    current = null;
    if (done !== null) how(done);
    next();
  }

  function next(): void {
    if (current !== null) return;
    clearTimeout(clock);
    const waiting = queue.shift();
    if (waiting === undefined) {
      rest();
      return;
    }
    current = waiting;
    port ??= start();
    port.hold(true);
    watch();
    try {
      port.post({ task: waiting.task });
    } catch (error) {
      settle(({ reject }) => reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  /** The time of a task counts from when it can begin. */
  function watch(): void {
    clearTimeout(clock);
    clock = setTimeout(() => void giveUp(), ready ? timeout.ms : Math.max(timeout.ms, START_MS));
  }

  /** With nothing to do it does not keep the process alive. */
  function rest(): void {
    port?.hold(false);
    if (port === null || idleMs === 0) return;
    clock = setTimeout(() => void stop(), idleMs);
    clock.unref();
  }

  async function giveUp(): Promise<void> {
    await end();
    settle(({ reject }) => reject(new AppError("RuleViolation", timeout.message)));
  }

  async function stop(): Promise<void> {
    clearTimeout(clock);
    await end();
    if (current !== null) settle(({ reject }) => reject(new AppError("RuleViolation", crashed)));
  }

  async function end(): Promise<void> {
    const ended = port;
    port = null;
    await ended?.end();
  }

  const run = (task: unknown) =>
    new Promise<never>((resolve, reject) => {
      queue.push({ task, resolve, reject });
      next();
    });
  return { run, stop };
}

function errorOf({ name, message, stack, code, fields }: Told): Error {
  const error = name === "AppError" && code !== undefined ? new AppError(code, message, fields ?? {}) : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
