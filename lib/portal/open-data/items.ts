import { db } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { conditionsSql, type ItemConditions } from "../conditions";
import { fileAddress } from "../item";
import { LIVE, LIVE_TABLES } from "../live";
import type { Site } from "../site";
import { findColumn, flatten } from "../tree";
import { cursorOf, type Order, type Place, placeOf } from "./cursor";
import { isoInstant, readItems, readTombstones, WITHDRAWN, WITHDRAWN_TABLES } from "./read";
import type { ItemPage, ItemQuery, OpenDetail, OpenItem, OpenTombstone } from "./schema";

const USUAL_LIMIT = 20;
/** Longer than any transaction that publishes: what was stamped before but became visible after the last look is still seen. */
const OVERLAP_MS = 60_000;

/**
 * A page of the public items that fit the query: newest first, or in the order of their changes when the query has `updatedSince`.
 * Throws InvalidInput for a column that is not open and for a cursor of another kind.
 */
export async function listItems(site: Site, query: ItemQuery, now = new Date()): Promise<ItemPage> {
  const { column, updatedSince, cursor, limit = USUAL_LIMIT, ...rest } = query;
  const conditions: ItemConditions = { ...rest, columnIds: idsOf(site, column) };
  const order: Order = updatedSince === undefined ? "published" : "changed";
  const after = cursor === undefined ? null : placeOf(order, cursor);
  if (cursor !== undefined && after === null) throw badCursor();
  return updatedSince === undefined
    ? newest(site, conditions, { after, limit, now })
    : changes(site, conditions, { since: updatedSince, after, limit, now });
}

interface Window {
  after: Place | null;
  limit: number;
  now: Date;
}

const badCursor = () => invalidInput({ cursor: ["不是本次查询的 nextCursor"] }, "cursor 无效。请从第一页重新取，不要改动 nextCursor。");

/** The open columns that a path stands for: it and all below it; all of them without a path. */
function idsOf(site: Site, path: string | undefined): string[] {
  if (path === undefined) return flatten(site.columns).map(({ id }) => id);
  const column = findColumn(site.columns, path.startsWith("/") ? path : `/${path}`);
  if (column === null) throw invalidInput({ column: ["没有这个栏目"] }, "没有这个栏目。可用的栏目路径见 /api/open/v1/columns。");
  return flatten([column]).map(({ id }) => id);
}

async function newest(site: Site, conditions: ItemConditions, { after, limit, now }: Window): Promise<ItemPage> {
  const beyond = after === null ? Prisma.empty : Prisma.sql`and (p."publishedAt", d."number") < (${after.at}, ${after.number}::int)`;
  const read = await readItems(
    site,
    {
      where: Prisma.sql`${conditionsSql(conditions, now)} ${beyond}`,
      order: Prisma.sql`p."publishedAt" desc, d."number" desc`,
      limit: limit + 1,
    },
    now,
  );
  const page = read.slice(0, limit);
  const last = page.at(-1);
  const more = read.length > limit && last !== undefined;
  return {
    items: page.map(({ item }) => item),
    nextCursor: more ? cursorOf("published", { at: last.publishedAt, number: last.item.number }) : null,
    nextUpdatedSince: null,
  };
}

interface Change extends Place {
  live: boolean;
}

/** First which items changed and when, then what they are now: one that changes in between comes again at its new place. */
async function changes(site: Site, conditions: ItemConditions, window: Window & { since: Date }): Promise<ItemPage> {
  const { since, limit, now } = window;
  const found = await changedSince(site, conditions, window);
  const page = found.slice(0, limit);
  const numbers = (live: boolean) => page.filter((change) => change.live === live).map(({ number }) => number);
  const [items, tombstones] = await Promise.all([
    readItems(site, { where: Prisma.sql`d."number" = any(${numbers(true)}::int[])`, order: Prisma.sql`d."number"`, limit }, now),
    readTombstones(site, numbers(false)),
  ]);
  const entries = new Map<number, OpenItem | OpenTombstone>(
    [...items.map(({ item }) => item), ...tombstones].map((entry) => [entry.number, entry]),
  );
  const last = page.at(-1);
  const more = found.length > limit && last !== undefined;
  const overlap = last === undefined ? since.getTime() : Math.max(since.getTime(), last.at.getTime() - OVERLAP_MS);
  return {
    items: page.flatMap(({ number }) => entries.get(number) ?? []),
    nextCursor: more ? cursorOf("changed", last) : null,
    nextUpdatedSince: more ? null : isoInstant(new Date(overlap)),
  };
}

function changedSince(site: Site, conditions: ItemConditions, { since, after, limit, now }: Window & { since: Date }): Promise<Change[]> {
  const beyond = after === null ? Prisma.empty : Prisma.sql`and (changed.at, changed."number") > (${after.at}, ${after.number}::int)`;
  return db().$queryRaw<Change[]>`
    select changed.at, changed."number", changed.live from (
      select greatest(p."publishedAt", p."changedAt", d."importedAt") as at, d."number", true as live
      from ${LIVE_TABLES} join "Department" o on o.id = d."departmentId"
      where p."agencyId" = ${site.agencyId}::uuid and ${LIVE} and ${conditionsSql(conditions, now)}
      union all
      select w."endedAt", d."number", false from ${WITHDRAWN_TABLES}
      where d."agencyId" = ${site.agencyId}::uuid and w."endedAt" >= ${since} and ${WITHDRAWN}
    ) changed
    where changed.at >= ${since} ${beyond}
    order by changed.at, changed."number"
    limit ${limit + 1}`;
}

/** The public item with this number with its text and files, or what is left of it; null when it never was public. */
export async function findOpenItem(site: Site, number: number, now = new Date()): Promise<OpenDetail | OpenTombstone | null> {
  const where = Prisma.sql`d."number" = ${number}::int`;
  const [found] = await readItems(site, { where, order: Prisma.sql`d."number"`, limit: 1, withText: true }, now);
  if (found === undefined) return (await readTombstones(site, [number]))[0] ?? null;
  const files = await attachmentsOf(site, [found.revisionId]);
  return { ...found.item, text: found.text, attachments: files.get(found.revisionId) ?? [] };
}

/** The files of these revisions, in their order. */
export async function attachmentsOf(site: Site, revisionIds: readonly string[]): Promise<Map<string, OpenDetail["attachments"]>> {
  const rows = await db().attachment.findMany({
    where: { revisionId: { in: [...revisionIds] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, revisionId: true, kind: true, name: true, file: { select: { size: true, mediaType: true, sha256: true } } },
  });
  const files = new Map<string, OpenDetail["attachments"]>();
  for (const { id, revisionId, kind, name, file } of rows) {
    const known = files.get(revisionId) ?? [];
    files.set(revisionId, [...known, { name, url: site.origin + fileAddress({ id, name }), kind, ...file }]);
  }
  return files;
}
