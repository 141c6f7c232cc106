import { closeDb } from "@/lib/core/db";
import { type RawQuestion, readQuestion } from "@/lib/portal/search/question";
import { conditionFor, search } from "@/lib/portal/search/search";
import { openSite, type Site } from "@/lib/portal/site";
import { openIndex } from "@/lib/search/live-index/open";
import { AT_ONCE } from "../scripts/searchers";
import { chance, kinds, vocabulary } from "./search-questions";

// One of the processes of bench/search.ts: told a kind of question, it asks the search some hundred of that kind.

export interface Answered {
  /** how long each took, in milliseconds */
  times: number[];
  /** processor time of this process for all of them */
  cpu: number;
}

const ROUNDS = 400;
const [seed, atOnce] = process.argv.slice(2).map(Number);
const random = chance(Number(seed) + 1);
const known = kinds(vocabulary(random), random);

/** Milliseconds of processor time that this process has taken. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const waiting: (() => void)[] = [];
let free = AT_ONCE;

/** Works on as many questions at a time as a searcher does; the others wait, first come first served. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }
}

async function measure(site: Site, ask: () => RawQuestion): Promise<Answered> {
  const times: number[] = [];
  const before = cpu();
  const questions = Array.from({ length: ROUNDS }, ask);
  const worker = async (): Promise<void> => {
    for (let raw = questions.pop(); raw !== undefined; raw = questions.pop()) {
      const began = performance.now();
      const question = readQuestion(raw);
      await inTurn(() => search(site, question, conditionFor(site, question)));
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: Number(atOnce) }, worker));
  return { times, cpu: cpu() - before };
}

const site = await openSite();
if (site === null) throw new Error("no site");
await openIndex(site.agencyId);
// Warm, as a server is that has been asked for a while.
for (const ask of Object.values(known)) await measure(site, ask);

process.on("message", (kind: string) => {
  const ask = known[kind];
  if (ask === undefined) throw new Error(kind);
  void measure(site, ask).then((answered) => process.send?.(answered));
});
process.once("disconnect", () => void closeDb());
process.send?.("ready");
