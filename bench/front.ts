import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";
import { projectFolder } from "../scripts/database/data-folder";
import { milliseconds, printTable } from "./measure";
import { questionsAbout } from "./questions";
import { bareNode, nginx, type Peer } from "./same-bytes";
import { withSite } from "./site";
import { visibleAfter } from "./visible-after";

// Reading pages under load, beside servers that send the same bytes and do nothing else; and how soon what is published can be seen.
// node --import tsx bench/front.ts [address data-folder]: of a site that runs already, else of one that is started for it.

const CONNECTIONS = 16;
const ROUNDS = 3;
const MILLISECONDS = 2_000;

interface Load {
  perSecond: number;
  p50: number | null;
  p99: number | null;
  max: number | null;
  bytes: number;
  failed: number;
  /** how many were asked in all */
  sent: number;
}

async function load(address: string, list?: readonly string[]): Promise<Load> {
  const args = ["--import", "tsx", "bench/load.ts", address, String(CONNECTIONS), String(MILLISECONDS), ...(list ? ["listed"] : [])];
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(list && JSON.stringify(list));
  const [printed, [status]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  if (status !== 0) throw new Error(`${address} could not be measured`);
  return JSON.parse(printed) as Load;
}

/** The bytes of a page as a browser gets them. */
function compressedPage(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers: { "accept-encoding": "gzip" } }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer as AsyncIterable<Buffer>) parts.push(part);
      resolve(Buffer.concat(parts));
    });
    request.once("error", reject);
  });
}

/** A figure, unless there was no answer to take it from. */
const figure = (value: number | null): string => (value === null ? "none" : milliseconds(value));

const row = (page: string, server: string, { perSecond, p50, p99, max, bytes, failed }: Load): string[] => [
  ...[page, server, perSecond.toFixed(0), figure(p50), figure(p99), figure(max), `${(bytes / 1024).toFixed(1)} KB`, String(failed)],
];

/** By turns, so that a busy moment of the machine strikes all of them. */
async function sideBySide(page: string, servers: readonly Pick<Peer, "name" | "address">[]): Promise<string[][]> {
  const loads = servers.map((): Load[] => []);
  for (let round = 0; round < ROUNDS; round++) for (const [at, { address }] of servers.entries()) loads[at]?.push(await load(address));
  return servers.map(({ name }, at) => row(page, name, middleOf(loads[at] ?? [])));
}

function middleOf(loads: readonly Load[]): Load {
  const middle = [...loads].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(loads.length / 2)];
  if (middle === undefined) throw new Error("nothing was measured");
  return middle;
}

/** Every question is asked once: each round goes on where the one before stopped. */
async function neverTwice(site: string): Promise<string[]> {
  let left = await questionsAbout(site);
  const loads: Load[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const done = await load(site, left);
    if (done.sent > left.length) throw new Error(`there are too few words on ${site} to ask for`);
    loads.push(done);
    left = left.slice(done.sent);
  }
  return row("search, a word of two characters, each another", "this site", middleOf(loads));
}

async function measureSite(site: string, folder: string): Promise<void> {
  const listed = await (await fetch(`${site}/tzgg`)).text();
  const item = /href="(\/tzgg\/\d{6}\/t\d{8}_\d+\.html)"/.exec(listed)?.[1];
  if (item === undefined) throw new Error("no item on /tzgg");
  const rows: string[][] = [];
  for (const [name, page] of Object.entries({ item, home: "/", column: "/tzgg" })) {
    const body = await compressedPage(site + page);
    const peers = [await bareNode(body), await nginx(body, folder)].filter((peer): peer is Peer => peer !== null);
    try {
      rows.push(...(await sideBySide(name, [{ name: "this site", address: site + page }, ...peers])));
    } finally {
      await Promise.all(peers.map((peer) => peer.stop()));
    }
    if (peers.length === 1) console.error("nginx is not installed: left out");
  }
  const questions = { "search, the same question": encodeURIComponent("通知"), "search, two words, half of them found nowhere": "{words}" };
  for (const [name, q] of Object.entries(questions))
    rows.push(...(await sideBySide(name, [{ name: "this site", address: `${site}/search?q=${q}` }])));
  // Last: the processes that answer are warm by now, as those of a server are.
  rows.push(await neverTwice(site));
  const headings = ["page", "server", "requests/s", "p50", "p99", "max", "sent", "not 200"];
  printTable(`${CONNECTIONS} connections, gzip, the middle one of ${ROUNDS} rounds of ${MILLISECONDS / 1000} s, by turns`, headings, rows);
  console.log("\nTargets: half of bare Node's requests/s with a p99 below 30 ms; search 200 requests/s with a p99 below 150 ms.");
  printTable("From the commit to what the public sees (target: 1 s)", ["act", "seen where", "after"], await visibleAfter(site, folder));
}

const [address, ownFolder] = process.argv.slice(2);
await (address !== undefined && ownFolder !== undefined ? measureSite(address, ownFolder) : withSite(measureSite));
