import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectFolder } from "../scripts/database/data-folder";

export interface Site {
  address: string;
  /** milliseconds from the start of the process to the first healthy answer */
  startedIn: number;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Runs a script of the platform and waits for its end; throws when it fails. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", ...args], { cwd: projectFolder, env, stdio: ["ignore", "ignore", "inherit"] });
  const [status] = (await once(child, "exit")) as [number | null];
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return performance.now() - began;
}

/** Starts the demonstration site on `folder`, loading the data on the first start. */
export async function startSite(folder: string): Promise<Site> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, GONGKAI_DATA_DIR: folder, PORT: String(port), DATABASE_URL: "", GONGKAI_BASE_URL: "", NEXTAUTH_URL: "" };
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo-serve.ts"], {
    cwd: projectFolder,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await healthy(address, child);
  return { address, startedIn: performance.now() - began, stop: () => stopped(child) };
}

async function healthy(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`the site ended with ${child.exitCode} before it answered`);
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** Builds the platform and serves the demonstration agency, on a data folder that is gone afterwards, while `work` lasts. */
export async function withSite(work: (address: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gongkai-bench-"));
  await chmod(folder, 0o755);
  try {
    await run(["scripts/run.ts", "build"], { ...process.env });
    const site = await startSite(folder);
    // The worker has begun to index what has just been loaded.
    await pause(5_000);
    await work(site.address, folder).finally(site.stop);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Signs in by the form of next-auth and answers the cookie header of the session. */
export async function signIn(address: string, username: string, password: string): Promise<string> {
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookies(asked) },
    body: new URLSearchParams({ csrfToken, username, password, json: "true" }),
  });
  const session = cookies(answer);
  if (!session.includes("session")) throw new Error(`could not sign in as ${username}: ${answer.status} ${await answer.text()}`);
  return session;
}

const cookies = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
