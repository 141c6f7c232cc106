import { fork } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { SHARE_ENV, Worker } from "node:worker_threads";

/** A thread or a process that does tasks: what both have in common. */
export interface WorkerPort {
  post: (message: object) => void;
  /** whether it keeps this process alive */
  hold: (held: boolean) => void;
  end: () => Promise<void>;
}

export interface PortEvents {
  message: (message: unknown) => void;
  /** it has ended, by itself */
  exit: (fault: unknown) => void;
}

const HOST = "lib/core/thread-host.mjs";
const inProject = (file: string): string => path.join(/* turbopackIgnore: true */ process.cwd(), file);

/** In the memory of this process: quick to begin, but a fault of a native library ends both. */
export function threadPort(module: string, memory: number, events: PortEvents): WorkerPort {
  const worker = new Worker(/* turbopackIgnore: true */ inProject(HOST), {
    workerData: { module: pathToFileURL(inProject(module)).href },
    env: SHARE_ENV,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let fault: unknown;
  worker.on("message", events.message);
  worker.on("error", (error) => {
    fault = error;
  });
  worker.on("exit", (code) => events.exit(fault ?? `exit ${code}`));
  return {
    post: (message) => worker.postMessage(message),
    hold: (held) => (held ? worker.ref() : worker.unref()),
    end: async () => {
      worker.removeAllListeners("exit");
      await worker.terminate();
    },
  };
}

/** By itself: nothing that happens to it, not even a fault of a native library, happens to this process. */
export function processPort(module: string, memory: number, events: PortEvents): WorkerPort {
  const child = fork(/* turbopackIgnore: true */ inProject(HOST), [pathToFileURL(inProject(module)).href], {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${memory}`],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", events.message);
  child.on("error", events.exit);
  child.on("exit", (code, signal) => events.exit(`exit ${signal ?? code}`));
  return {
    post: (message) => void child.send(message),
    hold: (held) => {
      if (held) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    end: async () => {
      child.removeAllListeners("exit");
      child.kill("SIGKILL");
    },
  };
}
