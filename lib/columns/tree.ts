import type { CivilDate } from "@/lib/core/civil-date";
import type { ColumnKind, ColumnState } from "@/lib/generated/prisma/enums";
import { depthOf } from "./address";

/** A column as it is stored. */
export interface ColumnRecord {
  id: string;
  agencyId: string;
  parentId: string | null;
  slug: string;
  path: string;
  name: string;
  kind: ColumnKind;
  state: ColumnState;
  columnType: string;
  description: string;
  keywords: readonly string[];
  sortOrder: number;
  ownerDepartmentId: string | null;
  /** its own; null: the parent's */
  ownWorkflowKey: string | null;
  updatePeriodDays: number | null;
  article20: number | null;
  statement: string | null;
  statementOn: CivilDate | null;
  version: number;
}

/** A column in its place. */
export interface ColumnNode extends ColumnRecord {
  depth: number;
  /** key of the approval flow, its own or the nearest above; null: none is set */
  workflowKey: string | null;
  /** open to the public: neither it nor a column above it is hidden or a channel of its own */
  shown: boolean;
  children: ColumnNode[];
}

const isOpen = (column: ColumnRecord): boolean => column.state !== "hidden" && column.kind !== "channel";

/** The columns at the top, each with those below it, in the order of the console. */
export function growTree(records: readonly ColumnRecord[]): ColumnNode[] {
  const grow = (parent: ColumnNode | null): ColumnNode[] =>
    records
      .filter((record) => record.parentId === (parent?.id ?? null))
      .toSorted((a, b) => a.sortOrder - b.sortOrder || a.path.localeCompare(b.path))
      .map((record) => {
        const node: ColumnNode = {
          ...record,
          depth: depthOf(record.path),
          workflowKey: record.ownWorkflowKey ?? parent?.workflowKey ?? null,
          shown: isOpen(record) && (parent?.shown ?? true),
          children: [],
        };
        node.children = grow(node);
        return node;
      });
  return grow(null);
}

/** Every column, parents before children. */
export const flatten = (nodes: readonly ColumnNode[]): ColumnNode[] => nodes.flatMap((node) => [node, ...flatten(node.children)]);

/** The columns above, from the top down. */
export function ancestors(all: readonly ColumnNode[], node: ColumnNode): ColumnNode[] {
  const parent = all.find((candidate) => candidate.id === node.parentId);
  return parent === undefined ? [] : [...ancestors(all, parent), parent];
}
