import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Client, type Notification } from "pg";
import { z } from "zod";
import { log } from "./log";

/** Where every change of the public site is told, as its transaction commits: by the tables themselves and by lib/publishing/announce.ts. */
export const PUBLIC_CHANGES = "gongkai_public";

/** Says that any page may have changed. */
export const WHOLE_SITE = "site";
/** Says that something went out or was taken down, whatever it was. */
export const ANY_ITEM = "items";
export const itemTag = (number: number): string => `item:${number}`;
export const columnTag = (path: string): string => `column:${path}`;

const message = z.object({
  columns: z.array(z.string()).default([]),
  item: z.number().nullable().default(null),
  shownBy: z.array(z.number()).default([]),
  tags: z.array(z.string()).default([]),
});

/** The message that nothing is as it was. */
export const everythingChanged = JSON.stringify({ tags: [WHOLE_SITE] });

/** The tags of what a message says has changed. One that is not understood is taken to say that everything has. */
export function changedTags(text: string): string[] {
  const read = message.safeParse(parsed(text));
  if (!read.success) return [WHOLE_SITE];
  const { columns, item, shownBy, tags } = read.data;
  const items = [...(item === null ? [] : [item]), ...shownBy];
  return [...tags, ...(tags.length > 0 ? [] : [ANY_ITEM]), ...columns.map(columnTag), ...items.map(itemTag)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Who is told of public changes. */
export interface Ear {
  changed(tags: readonly string[]): void;
  /** From now on no change is missed. */
  heard(): void;
  /** From now on changes may be missed. */
  lost(): void;
}

const PATIENCE_MS = 2_500;
const BEAT_MS = 500;
const AGAIN_MS = 300;

/**
 * Listens on a connection of its own, for as long as it takes. A connection that is there but says nothing is noticed within three seconds, and one
 * that never carries notices (a pooler in between) is never trusted.
 */
export function hearPublicChanges(databaseUrl: string, ear: Ear): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = (async () => {
    let last = "";
    while (!stopping.signal.aborted) {
      const problem = await hearOnce(databaseUrl, ear, stopping.signal);
      if (stopping.signal.aborted) break;
      if (problem !== last) log("warn", "public-changes", { message: "changes are not heard, so no page is kept", problem });
      last = problem;
      await pause(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

/** Listens until the connection fails; says why. */
async function hearOnce(databaseUrl: string, ear: Ear, stop: AbortSignal): Promise<string> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
    application_name: "gongkai-front",
  });
  const over = new Promise<never>((_, reject) => {
    client.once("error", reject);
    client.once("end", () => reject(new Error("the connection ended")));
    stop.addEventListener("abort", () => reject(new Error("stopped")), { once: true });
  });
  over.catch(() => undefined);
  let trusted = false;
  try {
    await Promise.race([listen(client, databaseUrl, ear), over]);
    trusted = true;
    ear.heard();
    for (;;) {
      await Promise.race([pause(BEAT_MS), over]);
      // Notices that were committed before the answer have come before it.
      await Promise.race([client.query("select 1"), over]);
    }
  } catch (error) {
    return `${trusted ? "lost" : "not heard at all"}: ${error instanceof Error ? error.message : error}`;
  } finally {
    if (trusted) ear.lost();
    client.removeAllListeners("notification");
    await Promise.race([client.end().catch(() => undefined), pause(PATIENCE_MS)]);
  }
}

/** Connects, listens, and sees that a message comes which another connection sends: to one's own a pooler would hand it on. */
async function listen(client: Client, databaseUrl: string, ear: Ear): Promise<void> {
  const probe = JSON.stringify({ tags: [`probe:${randomUUID()}`] });
  await client.connect();
  const came = new Promise<void>((resolve) => {
    client.on("notification", ({ payload = "" }: Notification) => {
      if (payload === probe) resolve();
      else ear.changed(changedTags(payload));
    });
  });
  await client.query(`listen ${PUBLIC_CHANGES}`);
  await tell(databaseUrl, probe);
  await Promise.race([
    came,
    pause(PATIENCE_MS).then(() => {
      throw new Error("a notice from another connection did not come");
    }),
  ]);
}

async function tell(databaseUrl: string, text: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_notify($1, $2)", [PUBLIC_CHANGES, text]);
  } finally {
    await Promise.race([client.end().catch(() => undefined), pause(PATIENCE_MS)]);
  }
}
