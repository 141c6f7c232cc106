import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import zlib from "node:zlib";
import { freePort } from "../scripts/database/process";

// Servers that send nothing but one page, to compare with.

export interface Peer {
  name: string;
  address: string;
  stop(): Promise<void>;
}

const BARE = `
  const http = require("node:http");
  const [port, type, body] = [Number(process.argv[1]), process.argv[2], Buffer.from(process.argv[3], "base64")];
  const headers = { "Content-Type": type, "Content-Encoding": "gzip", "Content-Length": body.byteLength };
  http.createServer((request, response) => response.writeHead(200, headers).end(body)).listen(port, "127.0.0.1");`;

/** A Node server that does nothing but send these bytes from memory. */
export async function bareNode(body: Buffer): Promise<Peer> {
  const port = await freePort();
  const child = spawn(process.execPath, ["-e", BARE, String(port), "text/html; charset=utf-8", body.toString("base64")], {
    stdio: "inherit",
  });
  const address = `http://127.0.0.1:${port}/`;
  await answering(address);
  return { name: "bare Node", address, stop: () => ended(child) };
}

/** nginx with the same bytes as a compressed file; null when it is not installed. */
export async function nginx(body: Buffer, folder: string): Promise<Peer | null> {
  const port = await freePort();
  const root = path.join(folder, "nginx");
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, "index.html"), zlib.gunzipSync(body));
  await writeFile(path.join(root, "index.html.gz"), body);
  const config = `
    user root; daemon off; pid ${root}/pid; error_log ${root}/error.log; events {}
    http { access_log off; types { text/html html; } charset utf-8; gzip_static on; keepalive_requests 1000000;
      server { listen 127.0.0.1:${port}; root ${root}; } }`;
  await writeFile(path.join(root, "conf"), config);
  const child = spawn("nginx", ["-c", path.join(root, "conf"), "-p", root], { stdio: "ignore" });
  const started = await Promise.race([once(child, "spawn").then(() => true), once(child, "error").then(() => false)]).catch(() => false);
  if (!started) return null;
  const address = `http://127.0.0.1:${port}/`;
  await answering(address);
  return { name: "nginx", address, stop: () => ended(child) };
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await new Promise<boolean>((resolve) =>
        http.get(address, (answer) => resolve(answer.resume() !== undefined)).on("error", () => resolve(false)),
      )
    )
      return;
    await pause(50);
  }
  throw new Error(`${address} does not answer`);
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}
