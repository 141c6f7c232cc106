import { findNewest, type PortalItem } from "./item";
import { itemsOf, type ListPage, latestOfEach, listPage } from "./lists";
import type { ListedItem } from "./live";
import { STATUTORY_TYPE, type StatutoryItem, statutoryItems } from "./statutory";
import { listedIds, type PortalColumn } from "./tree";
import { YEARLY_TYPES, type YearlyReport, yearlyReports } from "./yearly";

const EACH = 5;

/** What the page of a column shows, by its kind. */
export type ColumnContent =
  | { kind: "page"; item: PortalItem | null }
  | { kind: "reports"; reports: YearlyReport[] }
  | { kind: "statutory"; items: StatutoryItem[]; list: ListPage }
  | { kind: "list"; list: ListPage }
  | { kind: "tree"; list: ListPage; parts: { column: PortalColumn; items: ListedItem[] }[] };

/** The content of page `page` of a column; null when it has no such page. The parts of an overview stand on its first page. */
export async function columnContent(column: PortalColumn, page: number): Promise<ColumnContent | null> {
  if (column.kind === "page") return page === 1 ? { kind: "page", item: await findNewest(column.id) } : null;
  if (YEARLY_TYPES.includes(column.columnType) && column.kind === "list")
    return page === 1 ? { kind: "reports", reports: await yearlyReports(column.id) } : null;
  const ids = listedIds(column);
  const list = await listPage(ids, page);
  if (list === null) return null;
  if (column.kind === "tree" && column.columnType === STATUTORY_TYPE && page === 1)
    return { kind: "statutory", items: await statutoryItems([column]), list };
  if (column.kind !== "tree") return { kind: "list", list };
  const latest = page === 1 ? await latestOfEach(ids, EACH) : [];
  const parts = page === 1 ? column.children.map((child) => ({ column: child, items: itemsOf(child, latest).slice(0, EACH) })) : [];
  return { kind: "tree", list, parts };
}
