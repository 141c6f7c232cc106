import { z } from "zod";
import { conflict, invalidInput, notAllowed } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { reportFacts } from "../office";
import { figureFor } from "./adjust-figures";
import { figureFault, readFigure } from "./cell";
import { type CellAddress, cellsOfFormat, kindOf, pathOf } from "./cell-path";
import { checkReport } from "./check";
import { expectFormat } from "./compute-annual";
import { formatDecimal } from "./decimal";
import type { ReportFormat } from "./format-types";
import { requiredText, yearInput } from "./input";
import type { Figure, Figures, Table, Tables } from "./tables";

/** The cells of last year's report that this year's is carried over from or compared with. */
export const openingCells = (format: ReportFormat): readonly CellAddress[] =>
  cellsOfFormat(format).filter(({ part }) => part !== "section1");

const openingInput = z.object({
  /** the year that the figures are of */
  year: yearInput,
  /** how many records there were when the form was opened */
  expectedRecords: z.coerce.number().int().nonnegative(),
  evidence: requiredText("数字的依据", 500),
  /** every cell is 0 but those that are filled in */
  figures: z.record(z.string(), z.string().trim().max(40)).default({}),
});

function readCell(format: ReportFormat, cell: CellAddress, typed: string): Figure {
  const reading = readFigure(typed === "" ? "0" : typed);
  const fault = figureFault(reading, kindOf(format, cell));
  if (fault !== undefined || typeof reading === "string") throw invalidInput({ [`figures.${pathOf(cell)}`]: [fault ?? "请填写数字"] });
  return figureFor(format, cell, formatDecimal(reading));
}

/** The tables that were typed in; throws InvalidInput with the cells at fault. */
function readOpening(year: number, typed: Readonly<Record<string, string>>): Tables {
  const format = expectFormat(year);
  const table2: Record<string, Record<string, Figure>> = {};
  const table3: Record<string, Record<string, Figure>> = {};
  const table4: Record<string, Figure> = {};
  for (const cell of openingCells(format)) {
    const figure = readCell(format, cell, typed[pathOf(cell)] ?? "");
    if (cell.part === "table4") table4[cell.code] = figure;
    if (cell.part !== "table2" && cell.part !== "table3") continue;
    const table = cell.part === "table2" ? table2 : table3;
    table[cell.row] = { ...table[cell.row], [cell.column]: figure };
  }
  return { table2: table2 as Table, table3: table3 as Table, table4: table4 as Figures };
}

/** What was published may have been wrong, so only what makes it useless is refused: columns and rows that do not add up. */
function expectSums(year: number, tables: Tables): void {
  const format = expectFormat(year);
  const wrong = checkReport({ year, format: format.code, ...tables }, format).findings.filter(
    ({ severity, rule }) => severity === "error" && /^T[34]-(ROW|SUM)$/.test(rule),
  );
  const [first] = wrong;
  if (first === undefined) return;
  const fields = Object.fromEntries(first.cells.map((path) => [`figures.${path}`, ["这一格所在的合计对不上"]]));
  throw invalidInput(fields, `录入的数字合计对不上（${wrong.length} 处）：${first.message}请对照已公布的报告核对。`);
}

/**
 * 期初数: the figures of a report that was published before the platform, entered from it by hand with where they can be read. The next
 * year's report is carried over from them. A correction is a further record.
 */
export const enterOpening = command({
  name: "report.enterOpening",
  input: openingInput,
  load: async (tx, { year }, { agencyId }) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`report-opening ${agencyId} ${year}`}, 0))`;
    return { ...(await reportFacts(tx, agencyId)), version: await tx.reportOpening.count({ where: { agencyId, year } }) };
  },
  may: (actor, facts) => can(actor, "report.edit", facts),
  check: ({ version }, { year, expectedRecords, figures }) => {
    if (version !== expectedRecords) throw conflict("你打开这个页面之后，别人已经录入过。请刷新页面核对后再提交。");
    expectSums(year, readOpening(year, figures));
  },
  write: async ({ tx, actor, input: { year, evidence, figures }, now }) => {
    if (actor.userId === null) throw notAllowed("期初数要由经办人签名。");
    const tables = readOpening(year, figures);
    const signature = { userId: actor.userId, userName: actor.name, departmentName: actor.departmentName, post: actor.post, at: now };
    const { id } = await tx.reportOpening.create({
      data: { agencyId: actor.agencyId, year, tables: tables as unknown as Prisma.InputJsonObject, evidence, ...signature },
      select: { id: true },
    });
    return { subject: { type: "reportOpening", id }, changes: { year, evidence, tables }, result: { id } };
  },
});
