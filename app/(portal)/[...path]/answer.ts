import { cache } from "react";
import type { Chart } from "@/lib/core/chart";
import { parseAddress, parsePage } from "@/lib/portal/address";
import { type ColumnContent, columnContent } from "@/lib/portal/column-content";
import { currentAddressOf, currentPathOf } from "@/lib/portal/former-address";
import { findItem, type Neighbours, neighbours, type PortalItem } from "@/lib/portal/item";
import { type Related, relatedTo } from "@/lib/portal/related";
import { findTombstone, type Tombstone } from "@/lib/portal/tombstone";
import { findColumn, type PortalColumn } from "@/lib/portal/tree";
import { chartsOf } from "@/lib/reports/annual/output/charts";
import { publicReportOf } from "@/lib/reports/annual/versions";
import { REPORT_COLUMN_TYPES } from "@/lib/reports/report-item";
import { requireSite } from "../site";

/** What stands at an address. */
export type Answer =
  | { kind: "column"; column: PortalColumn; page: number; content: ColumnContent }
  | { kind: "item"; item: PortalItem; around: Neighbours; related: Related; charts?: readonly Chart[] }
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
    const [around, related, charts] = await Promise.all([neighbours(item), relatedTo(item), chartsIn(item)]);
    return { kind: "item", item, around, related, ...charts };
  }
  const [tombstone, now] = await Promise.all([findTombstone(address), currentAddressOf(agencyId, address)]);
  if (tombstone !== null) return { kind: "tombstone", tombstone };
  return now === null ? nothing : { kind: "moved", path: now };
}

/** An annual report shows its figures in pictures too: those of the version that is public, so the item's own tags keep its page right. */
async function chartsIn({ columnType, revisionId }: PortalItem): Promise<{ charts?: readonly Chart[] }> {
  const report = columnType === REPORT_COLUMN_TYPES.annualReport ? await publicReportOf(revisionId) : null;
  return report === null ? {} : { charts: chartsOf(report) };
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
