import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { searchDirectory, setting } from "@/lib/core/config";
import { db } from "@/lib/core/db";
import { openSite, type Site } from "@/lib/portal/site";
import { writeWords } from "@/lib/search/entry-words";
import { saveSnapshot } from "@/lib/search/live-index/keep";
import { forgetIndexes, openIndex } from "@/lib/search/live-index/open";
import { soundsOf } from "@/lib/search/sounds";
import { titleVector } from "@/lib/search/title-vector";
import { RULES } from "@/lib/search/words";
import { milliseconds, printTable, stealing } from "./measure";
import { withScratchDatabase } from "./scratch";
import type { Answered } from "./search-asker";
import { chance, kinds, vocabulary } from "./search-questions";

// Fills a scratch database with items made of dictionary words, as often as they are written, and asks them: node --import tsx bench/search.ts
// [items] [folder]. With a folder the database is kept there, and asked again by the next run.

const ITEMS = Number(process.argv[2] ?? 100_000);
const CHARACTERS = 1500;
const BATCH = 500;
const AT_ONCE = 8;
/** As many processes as the platform answers questions with. */
const PROCESSES = Math.min(AT_ONCE, setting("GONGKAI_SEARCHERS"));

const random = chance(2026);

function textOf(length: number, pick: () => string): string {
  let text = "";
  while (text.length < length) text += pick() + (random() < 0.12 ? "，" : "");
  return text;
}

async function fill(agencyId: string, columns: readonly string[], department: string, pick: () => string): Promise<void> {
  for (let from = 0; from < ITEMS; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, ITEMS - from) }, (_, at) => {
      const [title, text] = [`关于${textOf(16, pick)}的通知`, textOf(CHARACTERS, pick)];
      const titleWords = titleVector(title);
      const words = writeWords(
        [
          { text: title, kind: "title" },
          { text, kind: "body" },
        ],
        [],
      );
      const publishedAt = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 10 * 365 * 86_400_000));
      return {
        ...{ d: randomUUID(), r: randomUUID(), p: randomUUID(), number: from + at + 1, column: columns[(from + at) % columns.length] },
        ...{ title, text, titleWords, words, sounds: soundsOf(title), publishedAt, year: publishedAt.getUTCFullYear() },
        ...{ genre: ["通知", "公告", "意见", "函"][at % 4], topic: `主题${at % 12}`, normative: at % 10 === 0 },
      };
    });
    await insert(agencyId, department, JSON.stringify(rows));
    process.stderr.write(`\r${from + rows.length}/${ITEMS}`);
  }
  process.stderr.write("\n");
}

async function insert(agencyId: string, department: string, rows: string): Promise<void> {
  await db().$executeRaw`
    with x as (select * from json_to_recordset(${rows}::json) as x(d uuid, r uuid, p uuid, number int, "column" uuid, title text, text text,
      "titleWords" text, words text, sounds text, "publishedAt" timestamptz, year int, genre text, topic text, normative boolean)),
    d as (insert into "Disclosure" (id, "agencyId", "departmentId", "columnId", "address", "indexNo", "createdAt")
      select d, ${agencyId}::uuid, ${department}::uuid, "column", '/zc/' || number, '11990100MB0A00018B/2022-' || lpad(number::text, 6, '0'), "publishedAt" from x),
    r as (insert into "Revision" (id, "disclosureId", "number", "columnId", "title", "summary", "body", "bodyText", "topic", "genre", "serviceObject", "issuer",
      "docNo", "opennessGround", "opennessReason", "keywords", "carriers", "source", "responsibleEditor", "contentHash", "createdAt", "updatedAt", "isNormative")
      select r, d, 1, "column", title, '', '{}', '', topic, genre, '', '', '', '', '', '{}', '{}', '', '', '', "publishedAt", "publishedAt", normative from x),
    p as (insert into "Publication" (id, "agencyId", "disclosureId", "revisionId", "columnId", "channel", "publishedAt", "publisherName", "publisherDepartment",
      "publisherPost", "createdAt") select p, ${agencyId}::uuid, d, r, "column", 'portal', "publishedAt", '', '', '', "publishedAt" from x)
    insert into "SearchEntry" ("publicationId", "agencyId", "disclosureId", "columnId", "departmentId", "publishedAt", "year", "topic", "genre", "isNormative",
      "title", "keywords", "sounds", "text", "titleWords", "words")
    select p, ${agencyId}::uuid, d, "column", ${department}::uuid, "publishedAt", year, topic, genre, normative, title, '{}', sounds, text,
      "titleWords"::tsvector, words from x`;
}

/** Milliseconds of processor time that this process has taken. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** How long it takes to have the index in memory, and how much of it is this process's own work. */
async function reading(site: Site, from: string): Promise<string[]> {
  forgetIndexes();
  const [began, before] = [performance.now(), cpu()];
  await openIndex(site.agencyId);
  return [from, seconds(performance.now() - began), seconds(cpu() - before)];
}

/** A process that asks itself questions. */
async function openAsker(seed: number) {
  const child = fork("bench/search-asker.ts", [String(seed), String(AT_ONCE / PROCESSES)], { execArgv: ["--import", "tsx"] });
  const sent = async (): Promise<unknown> => (await once(child, "message"))[0];
  await sent();
  return {
    ask: async (kind: string): Promise<Answered> => {
      child.send(kind);
      return (await sent()) as Answered;
    },
    stop: () => child.disconnect(),
  };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

async function build(pick: () => string): Promise<void> {
  const agency = await db().agency.create({
    data: { slug: "bench", name: "示例市工业和信息化局", shortName: "市工信局", uscc: "11990100MB0A00018B", isDefault: true },
  });
  const { id: department } = await db().department.create({ data: { agencyId: agency.id, name: "办公室" } });
  const columns: string[] = [];
  for (let at = 0; at < 40; at++) {
    const row = {
      path: `/c${at}`,
      slug: `c${at}`,
      name: `栏目${at}`,
      kind: "list",
      state: "visible",
      columnType: "",
      description: "",
    } as const;
    columns.push((await db().column.create({ data: { ...row, agencyId: agency.id } })).id);
  }
  await fill(agency.id, columns, department, pick);
  await db().searchIndex.update({ where: { agencyId: agency.id }, data: { builtWith: RULES } });
  await db().$executeRaw`vacuum analyze`;
}

async function main(): Promise<void> {
  const known = vocabulary(random);
  if ((await db().searchIndex.count()) === 0) await build(known.pick);
  const site = await openSite();
  if (site === null) throw new Error("no site");
  const read = [await reading(site, existsSync(searchDirectory()) ? "the snapshot of an earlier run" : "the database")];
  await saveSnapshot(site.agencyId, await openIndex(site.agencyId));
  read.push(await reading(site, "its snapshot"));
  const askers = await Promise.all(Array.from({ length: PROCESSES }, (_, at) => openAsker(at)));
  const rows: string[][] = [];
  for (const kind of Object.keys(kinds(known, random))) {
    const stolen = stealing();
    const answered = await Promise.all(askers.map((asker) => asker.ask(kind)));
    const times = answered.flatMap(({ times }) => times).sort((a, b) => a - b);
    const at = (share: number): string => milliseconds(times[Math.floor(times.length * share)] ?? Number.NaN);
    const own = milliseconds(answered.reduce((sum, { cpu }) => sum + cpu, 0) / times.length);
    rows.push([kind, at(0.5), at(0.95), at(0.99), own, stolen()]);
  }
  for (const asker of askers) asker.stop();
  printTable(
    `Search of ${ITEMS} items of ${CHARACTERS} characters, ${AT_ONCE} at once, answered by ${PROCESSES} processes, facets counted`,
    ["question", "p50", "p95 (target: 50 ms)", "p99", "processor time of the answering process", "taken by others on the host"],
    rows,
  );
  printTable("The index comes into memory", ["from", "after", "processor time of this process"], read);
}

await withScratchDatabase(main, process.argv[3]);
