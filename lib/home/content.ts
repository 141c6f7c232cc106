import { db } from "@/lib/core/db";
import { fileAddress } from "@/lib/portal/item";
import { itemsOf, latestOfEach } from "@/lib/portal/lists";
import { LISTED, LIVE, LIVE_TABLES, type ListedItem, type ListedRow, toListed } from "@/lib/portal/live";
import { flatten, type PortalColumn } from "@/lib/portal/tree";
import { BLOCK_WORDS, type Block, type BlockOf, type BlockWidth, type HomeLink, MAX_COUNT } from "./blocks";

export interface Picture {
  address: string;
  alternative: string;
}

export interface HomeList {
  column: PortalColumn;
  items: readonly ListedItem[];
}

/** A block with what it shows. Blocks that have nothing to show are left out. */
export type ShownBlock = { key: string; width: BlockWidth; title: string } & (
  | { kind: "headlines"; lead: ListedItem; column: PortalColumn | null; picture: Picture | null; rest: readonly ListedItem[] }
  | { kind: "latest"; items: readonly ListedItem[] }
  | { kind: "services" | "statutory" }
  | { kind: "policy" | "interpretation" | "notices"; list: HomeList }
  | { kind: "columns"; lists: readonly HomeList[] }
  | { kind: "links"; links: readonly HomeLink[] }
);

interface Ground {
  columns: readonly PortalColumn[];
  /** the newest of every column, newest first */
  newest: readonly ListedItem[];
  chosen: ReadonlyMap<string, ListedItem>;
  now: Date;
}

const LEAD_DAYS = 30;

/** What the home page shows, from live publications alone, in the order of the blocks. */
export async function homeContent(
  { agencyId, columns }: { agencyId: string; columns: readonly PortalColumn[] },
  blocks: readonly Block[],
  now = new Date(),
): Promise<ShownBlock[]> {
  const open = flatten(columns).filter(({ kind }) => kind !== "page");
  const wanted = blocks.flatMap((block) => (block.kind === "headlines" ? block.items : []));
  const [newest, chosen] = await Promise.all([
    latestOfEach(
      open.map(({ id }) => id),
      MAX_COUNT,
      now,
    ),
    itemsAt(agencyId, wanted, now),
  ]);
  const ground = { columns: flatten(columns), newest, chosen, now };
  const shown: ShownBlock[] = [];
  for (const [place, block] of blocks.entries()) {
    const content = await contentOf(block, ground);
    if (content !== null) shown.push({ ...content, key: `${place}-${block.kind}`, width: block.width, title: titleOf(block, ground) });
  }
  return shown;
}

type Bare<T> = T extends unknown ? Omit<T, "key" | "width" | "title"> : never;

async function contentOf(block: Block, ground: Ground): Promise<Bare<ShownBlock> | null> {
  switch (block.kind) {
    case "headlines":
      return headlines(block, ground);
    case "latest":
      return ground.newest.length === 0 ? null : { kind: "latest", items: ground.newest.slice(0, block.count) };
    case "services":
    case "statutory":
      return { kind: block.kind };
    case "policy":
    case "interpretation":
    case "notices": {
      const column = columnOf(block, ground);
      const list = column === null ? null : listOf(column, block.count, ground);
      return list === null ? null : { kind: block.kind, list };
    }
    case "columns": {
      const lists = block.columnIds.flatMap((id) => {
        const column = ground.columns.find((one) => one.id === id);
        return (column && listOf(column, block.count, ground)) ?? [];
      });
      return lists.length === 0 ? null : { kind: "columns", lists };
    }
    case "links":
      return { kind: "links", links: block.links };
  }
}

/** The chosen column, or the first of the block's class. */
const columnOf = (block: BlockOf<"policy" | "interpretation" | "notices">, { columns }: Ground): PortalColumn | null =>
  columns.find(({ id, columnType }) => (block.columnId === "" ? columnType === BLOCK_WORDS[block.kind] : id === block.columnId)) ?? null;

function listOf(column: PortalColumn, count: number, { newest }: Ground): HomeList | null {
  const items = itemsOf(column, newest).slice(0, count);
  return items.length === 0 ? null : { column, items };
}

/** Usually the name of what is shown; a block of one column carries the column's. */
function titleOf(block: Block, ground: Ground): string {
  if (block.title !== "") return block.title;
  const id = "columnId" in block ? columnOf(block, ground)?.id : block.kind === "columns" ? block.columnIds[0] : undefined;
  return ground.columns.find((column) => column.id === id)?.name ?? BLOCK_WORDS[block.kind];
}

async function headlines({ items, picture, count }: BlockOf<"headlines">, ground: Ground): Promise<Bare<ShownBlock> | null> {
  const picked = items.flatMap((address) => ground.chosen.get(address) ?? []);
  const lead = picked[0] ?? usualLead(ground);
  if (lead === null) return null;
  const besides = [...picked, ...ground.newest].filter(({ address }) => address !== lead.address);
  const rest = besides.filter((item, place) => besides.findIndex(({ address }) => address === item.address) === place);
  return {
    kind: "headlines",
    lead,
    column: ground.columns.find(({ id }) => id === lead.columnId) ?? null,
    picture: picture ? await pictureOf(lead.id) : null,
    rest: rest.slice(0, Math.max(count - 1, picked.length - 1)),
  };
}

/** The newest 政策文件 of the last thirty days, else the newest item of all. */
function usualLead({ columns, newest, now }: Ground): ListedItem | null {
  const policies = new Set(columns.filter(({ columnType }) => columnType === "政策文件").map(({ id }) => id));
  const since = now.getTime() - LEAD_DAYS * 86_400_000;
  const isRecent = ({ publishedAt }: ListedItem): boolean => new Date(`${publishedAt.replace(" ", "T")}:00+08:00`).getTime() >= since;
  return newest.find((item) => policies.has(item.columnId) && isRecent(item)) ?? newest[0] ?? null;
}

/** Of these addresses, the items that are public. */
export async function itemsAt(agencyId: string, addresses: readonly string[], now: Date): Promise<ReadonlyMap<string, ListedItem>> {
  if (addresses.length === 0) return new Map();
  const rows = await db().$queryRaw<ListedRow[]>`
    select ${LISTED} from ${LIVE_TABLES}
    where d."agencyId" = ${agencyId}::uuid and d."address" = any(${[...addresses]}::text[]) and ${LIVE}`;
  return new Map(rows.map((row) => [row.address, toListed(row, now)]));
}

/** The first picture in the text of a live publication, with its alternative text. */
async function pictureOf(publicationId: string): Promise<Picture | null> {
  const [file] = await db().$queryRaw<{ id: string; name: string; fileId: string; body: unknown }[]>`
    select a.id, a."name", a."fileId", r."body" from ${LIVE_TABLES} join "Attachment" a on a."revisionId" = r.id and a."kind" = 'inline'
    where p.id = ${publicationId}::uuid and ${LIVE} order by a."position", a.id limit 1`;
  return file === undefined ? null : { address: fileAddress(file), alternative: alternativeOf(file.body, file.fileId) };
}

/** The alternative text of a picture, found where the text shows it. */
function alternativeOf(node: unknown, fileId: string): string {
  if (typeof node !== "object" || node === null) return "";
  if ("attrs" in node) {
    const { attrs } = node as { attrs: { fileId?: unknown; alt?: unknown } | null };
    if (attrs?.fileId === fileId) return typeof attrs.alt === "string" ? attrs.alt : "";
  }
  const children = "content" in node ? node.content : undefined;
  if (!Array.isArray(children)) return "";
  for (const child of children) {
    const found = alternativeOf(child, fileId);
    if (found !== "") return found;
  }
  return "";
}

/** The items that a block of headlines can choose from: the newest of all, and those it already names. */
export async function headlineChoices(
  { agencyId, columns }: { agencyId: string; columns: readonly PortalColumn[] },
  chosen: readonly string[],
  now: Date,
): Promise<ListedItem[]> {
  const ids = flatten(columns).map(({ id }) => id);
  const rows = await db().$queryRaw<ListedRow[]>`
    select ${LISTED} from ${LIVE_TABLES}
    where d."agencyId" = ${agencyId}::uuid and ${LIVE}
      and (p."columnId" = any(${ids}::uuid[]) or d."address" = any(${[...chosen]}::text[]))
    order by (d."address" = any(${[...chosen]}::text[])) desc, p."publishedAt" desc, p.id limit 60`;
  return rows.map((row) => toListed(row, now));
}
