import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { demoPassword } from "../prisma/demo/accounts";
import { history2022 } from "../prisma/demo/history-2022";
import { measurePage, milliseconds, printTable } from "./measure";
import { run, signIn, startSite } from "./site";

// Measures the platform with the demonstration agency: starts, the import of a year, pages. Prints what it finds and judges nothing.

const folder = await mkdtemp(path.join(os.tmpdir(), "gongkai-bench-"));
await chmod(folder, 0o755);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The year 2022 once more, as another system would hand it over: without the numbers that are in use. */
async function importFile(): Promise<string> {
  const file = path.join(folder, "again.jsonl");
  const rows = history2022().map(({ docNo: _docNo, ...row }) => JSON.stringify(row));
  await writeFile(file, `${rows.join("\n")}\n`);
  return file;
}

async function itemAddress(site: string): Promise<string> {
  const listed = await (await fetch(`${site}/tzgg`)).text();
  const found = /href="(\/tzgg\/\d{6}\/t\d{8}_\d+\.html)"/.exec(listed)?.[1];
  if (found === undefined) throw new Error("no item on /tzgg");
  return found;
}

async function pages(site: string): Promise<void> {
  const item = await itemAddress(site);
  const portal = ["/", "/zfxxgk", "/zfxxgk/fdzdgk", "/tzgg", "/gxdt/bjdt?page=20", item, "/sitemap", "/sitemap.xml"];
  const rows: string[][] = [];
  for (const address of portal) {
    const { median, p95, max, bytes } = await measurePage(site + address);
    rows.push([address, milliseconds(median), milliseconds(p95), milliseconds(max), `${(bytes / 1024).toFixed(0)} KB`]);
  }
  printTable("Portal, one request after another", ["page", "median", "p95", "max", "uncompressed"], rows);

  const console: string[][] = [];
  for (const [username, addresses] of [
    ["drafter", ["/console", "/console/items", "/console/items?q=安全生产", "/console/statistics?year=2022"]],
    ["wangzhan", ["/console", "/console/items", "/console/items?page=40"]],
    ["xitong", ["/console/admin/columns", "/console/admin/users"]],
  ] as const) {
    const cookie = await signIn(site, username, demoPassword);
    for (const address of addresses) {
      const { median, p95, max } = await measurePage(encodeURI(site + address), { cookie });
      console.push([username, address, milliseconds(median), milliseconds(p95), milliseconds(max)]);
    }
  }
  printTable("Console, one request after another", ["account", "page", "median", "p95", "max"], console);
}

try {
  await run(["scripts/run.ts", "build"], { ...process.env });
  const first = await startSite(folder);
  await first.stop();
  const second = await startSite(folder);
  await pages(second.address).finally(second.stop);
  const imported = await run(["scripts/gongkai.ts", "import", "items", await importFile(), "--source", "另一系统"], {
    ...process.env,
    GONGKAI_DATA_DIR: folder,
    DATABASE_URL: "",
  });
  printTable(
    "Whole processes",
    ["what", "time"],
    [
      ["first start: database, demonstration data, serving (built before)", seconds(first.startedIn)],
      ["second start", seconds(second.startedIn)],
      ["import of 2,291 items by the command line", seconds(imported)],
    ],
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
