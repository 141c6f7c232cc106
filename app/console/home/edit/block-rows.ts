import type { FormValues } from "@/components/ui/form-state";
import type { FieldErrors } from "@/lib/core/errors";
import { type Block, type BlockKind, type BlockWidth, MAX_BLOCKS, MAX_HEADLINES } from "@/lib/home/blocks";
import { type FormRow, manyOf, type RowShape, readRows, rearrangeRows, textOf, writeRows } from "../../form-rows";

const ITEMS = Array.from({ length: MAX_HEADLINES }, (_, place) => `items.${place}`);

const BLOCKS: RowShape = {
  prefix: "blocks",
  fields: ["kind", "width", "title", "count", "picture", "columnId", "columnIds", "links", ...ITEMS],
  most: MAX_BLOCKS,
};

/** The width that a block of a kind usually has. */
const USUAL_WIDTH: Readonly<Record<BlockKind, BlockWidth>> = {
  headlines: "twoThirds",
  latest: "half",
  services: "third",
  statutory: "full",
  policy: "half",
  interpretation: "half",
  notices: "half",
  columns: "half",
  links: "full",
};

const isKind = (text: string): text is BlockKind => Object.hasOwn(USUAL_WIDTH, text);

export const readBlocks = (values: FormValues): FormRow[] => readRows(values, BLOCKS);
export const writeBlocks = (values: FormValues, rows: readonly FormRow[]): FormValues => writeRows(values, rows, BLOCKS);

/** What a button of the editor does to the blocks; `values` name the kind of one that is added. */
export function rearrangeBlocks(values: FormValues, deed: string): FormValues {
  const kind = textOf(values.added);
  const added = isKind(kind) ? { kind, width: USUAL_WIDTH[kind], count: "6", picture: "yes" } : null;
  const rows = readBlocks(values);
  return writeBlocks(values, deed === "add" && added === null ? rows : rearrangeRows(rows, deed, BLOCKS, added ?? {}));
}

/** One link on each line: its name, a blank, its address. */
const linksOf = (text: string): { name: string; address: string }[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, name = "", address = ""] = /^(.*?)\s*(\S+)$/.exec(line) ?? [];
      return { name, address };
    });

/** A block as the command takes it. */
export const blockInput = (row: FormRow): unknown => ({
  kind: textOf(row.kind),
  width: textOf(row.width),
  title: textOf(row.title),
  count: textOf(row.count).trim() === "" ? undefined : Number(textOf(row.count)),
  picture: textOf(row.picture) === "yes",
  columnId: textOf(row.columnId),
  columnIds: manyOf(row.columnIds),
  items: ITEMS.map((field) => textOf(row[field])).filter((address) => address !== ""),
  links: linksOf(textOf(row.links)),
});

export function rowOf(block: Block): FormRow {
  return {
    kind: block.kind,
    width: block.width,
    title: block.title,
    count: "count" in block ? String(block.count) : "",
    picture: "picture" in block && block.picture ? "yes" : "",
    columnId: "columnId" in block ? block.columnId : "",
    columnIds: "columnIds" in block ? block.columnIds : [],
    links: "links" in block ? block.links.map(({ name, address }) => `${name} ${address}`).join("\n") : "",
    ...Object.fromEntries("items" in block ? block.items.map((address, place) => [`items.${place}`, address]) : []),
  };
}

/** Errors of single links are shown at the field that holds them all. */
export function atTheirFields(fields: FieldErrors): FieldErrors {
  const merged: Record<string, string[]> = {};
  for (const [name, messages] of Object.entries(fields)) {
    const link = /^(blocks\.\d+\.links)\.(\d+)/.exec(name);
    const field = link?.[1] ?? name;
    const said = link === null ? messages : messages.map((message) => `第 ${Number(link[2]) + 1} 行：${message}`);
    merged[field] = [...(merged[field] ?? []), ...said];
  }
  return merged;
}
