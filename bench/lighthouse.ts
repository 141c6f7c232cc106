import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { chromiumPath } from "../scripts/chromium.mjs";
import { dataFolder } from "../scripts/database/data-folder";
import { printTable } from "./measure";
import { withSite } from "./site";

// Lighthouse's four scores of reading pages, as a desktop and as a mid-range phone sees them. Lighthouse is no dependency: it is installed when it
// is asked for, in the data folder. node --import tsx bench/lighthouse.ts [address]: of a site that runs already, else of one that is started for it.

/** The last one that runs on Node 20. */
const LIGHTHOUSE = "12.8.2";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
].concat(["--disable-component-update", "--disable-sync"]);

const report = z.object({
  lighthouseVersion: z.string(),
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() })),
});
type Report = z.output<typeof report>;

async function ended(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env } });
  const [printed, [status]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ""} ended with ${status}`);
  return printed;
}

/** Lighthouse's program, installed without running anything of its packages. */
async function program(): Promise<string> {
  const folder = path.join(dataFolder(), "cache", `lighthouse-${LIGHTHOUSE}`);
  const file = path.join(folder, "node_modules/lighthouse/cli/index.js");
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  console.error(`installing lighthouse ${LIGHTHOUSE} in ${folder}`);
  await ended("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", `lighthouse@${LIGHTHOUSE}`]);
  return file;
}

async function look(cli: string, address: string, device: "desktop" | "mobile"): Promise<Report> {
  const args = [cli, address, "--output=json", "--quiet", `--only-categories=${CATEGORIES.join(",")}`, `--chrome-flags=${FLAGS.join(" ")}`];
  const preset = device === "desktop" ? ["--preset=desktop"] : [];
  const printed = await ended(process.execPath, [...args, ...preset], { CHROME_PATH: chromiumPath() ?? "" });
  const found = report.parse(JSON.parse(printed));
  if (found.runtimeError !== undefined) throw new Error(`${address}: ${found.runtimeError.message}`);
  return found;
}

const percent = (score: number | null | undefined): string => (score == null ? "none" : String(Math.round(score * 100)));

/** What keeps a category from 100. */
const losses = ({ categories, audits }: Report): string[] =>
  Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      return audit === undefined || weight === 0 || audit.score === null || audit.score === 1
        ? []
        : [`${id}: ${audit.title} ${audit.displayValue ?? ""}(${percent(audit.score)})`];
    }),
  );

async function measure(site: string): Promise<void> {
  const listed = await (await fetch(`${site}/zcwj`)).text();
  const item = /href="(\/zcwj\/\d{6}\/t\d{8}_\d+\.html)"/.exec(listed)?.[1];
  if (item === undefined) throw new Error("no item on /zcwj");
  const pages = { home: "/", column: "/zcwj", item, search: `/search?q=${encodeURIComponent("通知")}` };
  const cli = await program();
  const rows: string[][] = [];
  const lost: string[] = [];
  for (const [name, page] of Object.entries(pages)) {
    for (const device of ["desktop", "mobile"] as const) {
      const found = await look(cli, site + page, device);
      rows.push([name, device, ...CATEGORIES.map((category) => percent(found.categories[category]?.score))]);
      lost.push(...losses(found).map((loss) => `${name}, ${device}: ${loss}`));
    }
  }
  printTable(`Lighthouse ${LIGHTHOUSE}`, ["page", "device", "performance", "accessibility", "best practices", "SEO"], rows);
  for (const line of lost) console.log(`- ${line}`);
}

const [address] = process.argv.slice(2);
await (address === undefined ? withSite(measure) : measure(address));
