import { cache } from "react";
import { parseAddress, parsePage } from "@/lib/portal/address";
import { type ColumnContent, columnContent } from "@/lib/portal/column-content";
import { currentAddressOf, currentPathOf } from "@/lib/portal/former-address";
import { findItem, type Neighbours, neighbours, type PortalItem } from "@/lib/portal/item";
import { type Related, relatedTo } from "@/lib/portal/related";
import { findTombstone, type Tombstone } from "@/lib/portal/tombstone";
import { findColumn, type PortalColumn } from "@/lib/portal/tree";
import { requireSite } from "../site";

/** What stands at an address. */
export type Answer =
  | { kind: "column"; column: PortalColumn; page: number; content: ColumnContent }
  | { kind: "item"; item: PortalItem; around: Neighbours; related: Related }
  | { kind: "tombstone"; tombstone: Tombstone }
  | { kind: "moved"; path: string }
  | { kind: "nothing" };

const nothing: Answer = { kind: "nothing" };

/** Finds what stands at a path; once for a request, as the page and its metadata both ask. */
export const answer = cache(async (pathname: string, pageText: string | undefined): Promise<Answer> => {
  const asked = parseAddress(pathname);
  if (asked === null) return nothing;
  return asked.kind === "item" ? itemAt(asked.address) : columnAt(asked.path, parsePage(pageText));
});

async function itemAt(address: string): Promise<Answer> {
  const { agencyId } = await requireSite();
  const item = await findItem(agencyId, address);
  if (item !== null) {
    const [around, related] = await Promise.all([neighbours(item), relatedTo(item)]);
    return { kind: "item", item, around, related };
  }
  const [tombstone, now] = await Promise.all([findTombstone(address), currentAddressOf(agencyId, address)]);
  if (tombstone !== null) return { kind: "tombstone", tombstone };
  return now === null ? nothing : { kind: "moved", path: now };
}

async function columnAt(path: string, page: number | null): Promise<Answer> {
  const { agencyId, columns } = await requireSite();
  const column = findColumn(columns, path);
  if (column === null) {
    const now = await currentPathOf(agencyId, columns, path);
    return now === null ? nothing : { kind: "moved", path: now };
  }
  const content = page === null ? null : await columnContent(column, page);
  return page === null || content === null ? nothing : { kind: "column", column, page, content };
}
