import { setTimeout as pause } from "node:timers/promises";
import { closeDb, db } from "@/lib/core/db";
import { personActor } from "@/lib/identity/actor";
import { findPerson } from "@/lib/identity/people";
import { publish } from "@/lib/publishing/publish";
import { withdrawAtOnce } from "@/lib/publishing/withdraw-at-once";
import { withDatabase } from "../scripts/database/server";
import { platformEnvironment } from "../scripts/settings";
import { milliseconds } from "./measure";

async function actor(username: string) {
  const { id } = await db().user.findFirstOrThrow({ where: { username }, select: { id: true } });
  const person = await findPerson(db(), id);
  if (person === null) throw new Error(`${username} cannot act`);
  return personActor(person);
}

/** Milliseconds until the page is as it should be. */
async function until(address: string, fits: (answer: Response, body: string) => boolean): Promise<string> {
  const began = performance.now();
  while (performance.now() - began < 10_000) {
    const answer = await fetch(address);
    if (fits(answer, await answer.text())) return milliseconds(performance.now() - began);
    await pause(1);
  }
  return "not within 10 s";
}

/** Publishes an approved item of the demonstration agency and takes it down again; each page was kept before. Empty when none waits. */
export async function visibleAfter(site: string, folder: string): Promise<string[][]> {
  process.env.GONGKAI_DATA_DIR = folder;
  return withDatabase(async ({ url }) => {
    Object.assign(process.env, platformEnvironment(url));
    try {
      const [waiting] = await db().$queryRaw<{ id: string; version: number; title: string; path: string }[]>`
        select d.id, d."version", r."title", c."path" from "DisclosureStage" s join "Disclosure" d on d.id = s.id
        join "Revision" r on r.id = s."latestRevisionId" join "Column" c on c.id = r."columnId"
        where s."work" = 'approved' and s."public" = 'never' and c."state" = 'visible' limit 1`;
      return waiting === undefined ? [] : await publishAndWithdraw(site, waiting);
    } finally {
      await closeDb();
    }
  });
}

async function publishAndWithdraw(site: string, item: { id: string; version: number; title: string; path: string }): Promise<string[][]> {
  for (const page of ["/", item.path]) await fetch(site + page);
  await publish(await actor("wangzhan"), { disclosureId: item.id, expectedVersion: item.version });
  const listed = (_answer: Response, body: string) => body.includes(item.title);
  const seen = await Promise.all([until(site + item.path, listed), until(`${site}/`, listed)]);
  const { address, version } = await db().disclosure.findUniqueOrThrow({
    where: { id: item.id },
    select: { address: true, version: true },
  });
  const page = site + (address ?? "");
  await fetch(page);
  await withdrawAtOnce(await actor("anquan"), { disclosureId: item.id, expectedVersion: version, reason: "测量撤稿后多久看不到" });
  const gone = await Promise.all([
    until(page, ({ status }) => status === 410),
    until(site + item.path, (_, body) => !body.includes(item.title)),
  ]);
  return [
    ["published", item.path, seen[0]],
    ["published", "/", seen[1]],
    ["withdrawn", "its own page (410)", gone[0]],
    ["withdrawn", item.path, gone[1]],
  ];
}
