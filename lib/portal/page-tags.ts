import { ANY_ITEM, columnTag, itemTag } from "@/lib/core/public-changes";
import type { PortalItem } from "./item";
import type { Site } from "./site";
import { flatten, listedIds, type PortalColumn } from "./tree";

// What a page shows, in the words in which changes are told (lib/core/public-changes.ts).

const NUMBER = /_(\d+)\.html$/;

/** The item itself, and its column for what stands before and after it there. */
export function tagsOfItem({ columns }: Pick<Site, "columns">, { address, columnId }: Pick<PortalItem, "address" | "columnId">): string[] {
  const number = NUMBER.exec(address)?.[1];
  const column = flatten(columns).find(({ id }) => id === columnId);
  // Without either there is only one way to be sure.
  return number === undefined || column === undefined ? [ANY_ITEM] : [itemTag(Number(number)), columnTag(column.path)];
}

/** The column, and those below it whose items an overview lists. */
export function tagsOfColumn(column: PortalColumn): string[] {
  const listed = new Set(listedIds(column));
  return flatten([column])
    .filter(({ id }) => listed.has(id))
    .map(({ path }) => columnTag(path));
}
