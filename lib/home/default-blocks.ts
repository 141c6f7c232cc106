import { flatten, type PortalColumn } from "@/lib/portal/tree";
import type { Block, BlockWidth } from "./blocks";

const isStatutory = (column: PortalColumn): boolean => flatten([column]).some(({ article20 }) => article20 !== null);

const EACH = 6;

/**
 * What the home page shows before the office has arranged it: the newest documents, the ways in to 政府信息公开, and a list for every top
 * column. The statutory columns have their own place and are not listed again.
 */
export function defaultBlocks(columns: readonly PortalColumn[]): Block[] {
  const listed = columns.filter((column) => column.kind !== "page" && column.state !== "retired" && !isStatutory(column));
  const first = (columnType: string): PortalColumn | undefined => listed.find((column) => column.columnType === columnType);
  const [policy, interpretation, notices] = [first("政策文件"), first("政策解读"), first("通知公告")];
  const others = listed.filter((column) => column !== policy && column !== interpretation && column !== notices);
  const list = (
    kind: "policy" | "interpretation" | "notices",
    column: PortalColumn | undefined,
    width: BlockWidth,
    count: number,
  ): Block[] => (column === undefined ? [] : [{ kind, width, title: "", columnId: column.id, count }]);
  return [
    { kind: "headlines", width: "twoThirds", title: "", items: [], picture: true, count: 6 },
    { kind: "services", width: "third", title: "" },
    { kind: "statutory", width: "full", title: "" },
    ...list("policy", policy, "twoThirds", EACH),
    ...list("interpretation", interpretation, "third", 4),
    ...list("notices", notices, "half", 5),
    ...others.slice(0, 7).map((column): Block => ({ kind: "columns", width: "half", title: "", columnIds: [column.id], count: EACH })),
  ];
}
