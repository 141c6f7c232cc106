import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import { isErrno } from "../problem";

/** Whether a process with this id runs, whoever owns it. One that has ended and waits to be reaped does not run. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isErrno(error) || error.code !== "EPERM") return false;
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** The name of a running program, where the system tells it; ids are used again, so a pid alone proves little. */
export function programName(pid: number): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return undefined;
  }
}

/** A port of 127.0.0.1 that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

export interface Account {
  uid?: number;
  gid?: number;
}

/** Runs a program to its end; gives its exit status and all that it said. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: Account & { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    // "exit", not "close": a server left running by the program may hold its output open.
    child.once("exit", (status) => setImmediate(() => resolve({ status, output })));
  });
}
