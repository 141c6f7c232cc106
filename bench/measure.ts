import { existsSync, readFileSync } from "node:fs";
export interface Figures {
  median: number;
  p95: number;
  max: number;
  bytes: number;
}

const WARM_UP = 15;
const ROUNDS = 100;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** One request after another, the first ones not counted: milliseconds to the last byte. Throws on any answer but 200. */
export async function measurePage(url: string, headers: Record<string, string> = {}): Promise<Figures> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const began = performance.now();
    const answer = await fetch(url, { headers, redirect: "manual" });
    bytes = (await answer.arrayBuffer()).byteLength;
    const took = performance.now() - began;
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    if (round >= 0) times.push(took);
  }
  const sorted = times.sort((a, b) => a - b);
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1), bytes };
}

/** How long some work takes, the first time not counted: in the middle, at its 95th hundredth, and at its slowest. */
export async function timed(rounds: number, work: () => Promise<unknown>): Promise<{ median: string; p95: string; slowest: string }> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const sorted = times.sort((a, b) => a - b);
  return { median: milliseconds(at(sorted, 0.5)), p95: milliseconds(at(sorted, 0.95)), slowest: milliseconds(at(sorted, 1)) };
}

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** A table in Markdown, so that it can be pasted where it is discussed. */
export function printTable(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}\n`);
  console.log(`| ${headings.join(" | ")} |\n|${headings.map(() => "---").join("|")}|`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

/** Processor time of this machine, in ticks: all of it, and what others on the same host have had of it (`steal`). None where that is not known. */
function ticks(): { all: number; stolen: number } | null {
  if (!existsSync("/proc/stat")) return null;
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n", 1);
  // user nice system idle iowait irq softirq steal; what guests have had is in user already.
  const spent = line.trim().split(/\s+/).slice(1, 9).map(Number);
  return { all: spent.reduce((sum, one) => sum + one, 0), stolen: spent[7] ?? 0 };
}

/** Says, when it is asked, which share of the processors others on the same host have had since it was made. */
export function stealing(): () => string {
  const before = ticks();
  return () => {
    const now = ticks();
    if (before === null || now === null || now.all === before.all) return "unknown";
    return `${((100 * (now.stolen - before.stolen)) / (now.all - before.all)).toFixed(0)} %`;
  };
}
