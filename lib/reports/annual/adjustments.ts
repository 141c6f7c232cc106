import { civilDateOf } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { figureFor } from "./adjust-figures";
import { parseCell } from "./cell-path";
import type { ReportFormat } from "./format-types";
import type { Adjustment } from "./snapshot";

/** A record of an adjustment, as it was signed. */
export type AdjustmentRecord = {
  readonly id: string;
  readonly cell: string;
  readonly computed: string;
  /** null: the one before was taken back */
  readonly adjusted: string | null;
  readonly reason: string;
  readonly userName: string;
  readonly departmentName: string;
  readonly post: string;
  readonly at: Date;
};

/** Every record of a report's adjustments, the first one first. */
export const adjustmentRecords = (db: Db, reportId: string): Promise<AdjustmentRecord[]> =>
  db.reportAdjustment.findMany({
    where: { reportId },
    orderBy: { seq: "asc" },
    select: {
      ...{ id: true, cell: true, computed: true, adjusted: true, reason: true },
      ...{ userName: true, departmentName: true, post: true, at: true },
    },
  });

export type StandingAdjustment = AdjustmentRecord & { readonly adjusted: string };

/** The adjustments that count: the last record of each cell, unless it takes the one before back. */
export function standingAdjustments(records: readonly AdjustmentRecord[]): StandingAdjustment[] {
  const last = new Map(records.map((record) => [record.cell, record]));
  return [...last.values()].flatMap((record) => (record.adjusted === null ? [] : [{ ...record, adjusted: record.adjusted }]));
}

/** Adjustments as a frozen report tells them. */
export const printedAdjustments = (format: ReportFormat, standing: readonly StandingAdjustment[]): Adjustment[] =>
  standing.flatMap(({ cell, computed, adjusted, reason, userName, at }) => {
    const address = parseCell(format, cell);
    if (address === null) return [];
    const figures = { computed: figureFor(format, address, computed), adjusted: figureFor(format, address, adjusted) };
    return [{ cell, ...figures, reason, byName: userName, on: civilDateOf(at) }];
  });
