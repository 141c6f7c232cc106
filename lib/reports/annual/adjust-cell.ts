import { z } from "zod";
import { invalidInput, notAllowed, ruleViolation } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { decimalText } from "./adjust-figures";
import { figureFault, readFigure } from "./cell";
import { type CellAddress, cellLabel, figureAt, kindOf, parseCell, partsOf, pathOf } from "./cell-path";
import { computeAnnual, expectFormat } from "./compute-annual";
import { formatDecimal } from "./decimal";
import { reportInput, requiredText } from "./input";
import { expectOpen, lockReport, type StoredReport, touchReport } from "./load-report";

const REASON_MAX = 500;

const adjustInput = z.object({
  ...reportInput,
  cell: z.string().min(1),
  adjusted: z.string().trim().max(40, "数字太长").default(""),
  reason: requiredText("调整的理由和依据", REASON_MAX),
});

function cellOfInput(year: number, path: string): CellAddress {
  const format = expectFormat(year);
  const cell = parseCell(format, path);
  if (cell === null) throw invalidInput({ cell: ["报告里没有这一格"] });
  if (partsOf(format, cell).length > 0)
    throw ruleViolation(`“${cellLabel(format, cell)}”由其他格子相加得出，不能直接调整。请调整构成它的格子，合计会跟着变。`);
  return cell;
}

/** The number that was typed, as an exact decimal. */
function expectFigure(year: number, cell: CellAddress, typed: string): string {
  const reading = readFigure(typed);
  if (reading === "empty") throw invalidInput({ adjusted: ["请填写调整后的数字；没有的填 0"] });
  const fault = figureFault(reading, kindOf(expectFormat(year), cell));
  if (fault !== undefined || typeof reading === "string") throw invalidInput({ adjusted: [fault ?? "请填写数字"] });
  return formatDecimal(reading);
}

const signature = (actor: Actor) => {
  if (actor.userId === null) throw notAllowed("调整要由经办人签名。");
  return { userId: actor.userId, userName: actor.name, departmentName: actor.departmentName, post: actor.post };
};

const standing = ({ adjustments }: StoredReport, path: string): string | undefined =>
  adjustments.find(({ cell }) => cell === path)?.adjusted;

/**
 * Sets one figure by hand in place of the counted one: a record of its own with the counted figure, the reason and the signature. Sums
 * follow. The report with it still has to pass every check.
 */
export const adjustCell = command({
  name: "report.adjust",
  input: adjustInput,
  load: (tx, { year }, actor) => lockReport(tx, actor.agencyId, year),
  may: (actor, report) => can(actor, "report.edit", report),
  check: (report, { year, cell, adjusted, expectedVersion }) => {
    expectOpen(report, expectedVersion);
    expectFigure(year, cellOfInput(year, cell), adjusted);
  },
  write: async ({ tx, actor, input, loaded: report, now }) => {
    const cell = cellOfInput(input.year, input.cell);
    const path = pathOf(cell);
    const { figures } = await computeAnnual(tx, actor.agencyId, input.year);
    const computed = decimalText(figureAt(figures, cell));
    const adjusted = expectFigure(input.year, cell, input.adjusted);
    if (adjusted === computed && standing(report, path) === undefined) throw invalidInput({ adjusted: ["与台账数一样，不需要调整"] });
    const { id, version } = await touchReport(tx, report, actor, now);
    const record = { reportId: id, cell: path, computed, adjusted: adjusted === computed ? null : adjusted, reason: input.reason };
    await tx.reportAdjustment.create({ data: { ...record, ...signature(actor), at: now } });
    return { subject: { type: "annualReport", id }, changes: { year: input.year, ...record }, result: { version } };
  },
});

/** Takes an adjustment back: a further record, after which the counted figure stands again. */
export const takeBackAdjustment = command({
  name: "report.takeBackAdjustment",
  input: z.object({ ...reportInput, cell: z.string().min(1), reason: requiredText("收回的理由", REASON_MAX) }),
  load: (tx, { year }, actor) => lockReport(tx, actor.agencyId, year),
  may: (actor, report) => can(actor, "report.edit", report),
  check: (report, { cell, expectedVersion }) => {
    expectOpen(report, expectedVersion);
    if (standing(report, cell) === undefined) throw ruleViolation("这一格没有调整，或者已经收回。");
  },
  write: async ({ tx, actor, input: { year, cell, reason }, loaded: report, now }) => {
    const { figures, format } = await computeAnnual(tx, actor.agencyId, year);
    const address = parseCell(format, cell);
    const computed = address === null ? "0" : decimalText(figureAt(figures, address));
    const { id, version } = await touchReport(tx, report, actor, now);
    const record = { reportId: id, cell, computed, adjusted: null, reason };
    await tx.reportAdjustment.create({ data: { ...record, ...signature(actor), at: now } });
    return { subject: { type: "annualReport", id }, changes: { year, ...record, before: standing(report, cell) }, result: { version } };
  },
});
