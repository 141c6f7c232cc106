import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { projectFolder } from "./database/data-folder";

const PATIENCE = 20_000;

/** A process of the platform, started and ended by `run`. */
export interface Child {
  name: string;
  /** Resolves when the process has ended, with what to say about it. */
  ended: Promise<string>;
  /** Resolves when the process has sent this word. */
  said(word: string): Promise<void>;
  /** Asks it to finish what it is doing and end; insists after a while. */
  stop(): Promise<void>;
}

/** Starts a Node program that ends when this process does. */
export function startChild(name: string, args: readonly string[], env: Record<string, string>): Child {
  const child = spawn(process.execPath, ["--import", `${path.join(projectFolder, "scripts/follow-parent.mjs")}`, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // A group of its own: Ctrl-C reaches only us, and we end things in the right order.
    detached: true,
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`${name}无法启动：${error.message}`));
    child.once("exit", (code, signal) => resolve(`${name}已退出（${signal ?? `状态 ${code}`}）`));
  });
  const words = new Set<unknown>();
  child.on("message", (word) => words.add(word));
  const said = (word: string): Promise<void> =>
    new Promise((resolve) => (words.has(word) ? resolve() : child.on("message", (sent) => sent === word && resolve())));
  return { name, ended, said, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  await ended;
  clearTimeout(insist);
}
