import { type Cell, cellOf, isNumber, moreOrLess, quote, toFigure } from "./cell";
import { formatDecimal, signOf, subtract } from "./decimal";
import { cellsOf, plus, weigh } from "./equation";
import type { ReportFormat, Table4Block, Table4Key } from "./format-types";
import { emptyFindings, faultFindings, registerFinding, unknownFindings } from "./single-cells";
import type { Figures, Finding } from "./tables";

function cellByKey(block: Table4Block, path: string, row: Figures | null | undefined, key: Table4Key): Cell {
  const column = block.columns.find((one) => one.key === key);
  return cellOf(path, row ?? undefined, column?.code ?? key, column?.label ?? key);
}

const nameOf = (block: Table4Block): string => `${block.parent === null ? "" : `${block.parent}·`}${block.label}`;
const name = (block: Table4Block): string => `第四部分${quote(nameOf(block))}`;

function sumFinding(block: Table4Block, row: Figures): Finding[] {
  const results = block.columns.filter(({ key }) => key !== "total").map(({ code, label }) => cellOf("table4", row, code, label));
  const total = cellByKey(block, "table4", row, "total");
  const equation = { expected: plus(...results), found: plus(total) };
  const off = weigh(equation);
  if (typeof off === "string") return [];
  const parts = results.map(({ label, reading }) => `${label} ${isNumber(reading) ? formatDecimal(reading) : "（空）"}`).join("、");
  return [
    {
      rule: "T4-SUM",
      severity: "error",
      cells: cellsOf(equation).map(({ id }) => id),
      expected: toFigure(off.expected),
      found: toFigure(off.found),
      message: `${name(block)}：${parts}，相加是 ${formatDecimal(off.expected)}，而“总计”填的是 ${formatDecimal(off.found)}，${moreOrLess(off.difference)}。`,
    },
  ];
}

/** T4-CARRY: cases open last year stand again in this year's total, so the total cannot be smaller than their number. */
function carryFinding(block: Table4Block, row: Figures, previous: Figures | null | undefined): Finding[] {
  const pending = cellByKey(block, "previous.table4", previous, "pending");
  const total = cellByKey(block, "table4", row, "total");
  if (!isNumber(pending.reading) || !isNumber(total.reading) || signOf(subtract(total.reading, pending.reading)) >= 0) return [];
  const message =
    `${name(block)}：上年“尚未审结”有 ${formatDecimal(pending.reading)} 件，它们本年都应再次出现（有结果或者仍未审结），` +
    `而本年“总计”只有 ${formatDecimal(total.reading)} 件。`;
  const [expected, found] = [toFigure(pending.reading), toFigure(total.reading)];
  return [{ rule: "T4-CARRY", severity: "warning", cells: [total.id, pending.id], expected, found, message }];
}

/** T4-SUM, T4-INT, T4-CARRY, and T4-LEDGER when `counted` gives the row computed from the register. */
export function checkTable4(format: ReportFormat, row: Figures, previous?: Figures | null, counted?: Figures): Finding[] {
  const known = format.table4.flatMap(({ columns }) => columns.map(({ code }) => code));
  const blocks = format.table4.map((block) => ({
    block,
    label: nameOf(block),
    cells: block.columns.map(({ code, label }) => ({ ...cellOf("table4", row, code, label), kind: "count" as const })),
  }));
  const byBlock = blocks.flatMap(({ block, cells }) => {
    const ledger = cells.flatMap((cell, index) =>
      registerFinding("T4-LEDGER", name(block), cell, cellOf("", counted, block.columns[index]?.code ?? "", "")),
    );
    return [...sumFinding(block, row), ...carryFinding(block, row, previous), ...faultFindings("T4", name(block), cells), ...ledger];
  });
  return [...byBlock, ...emptyFindings("T4", "第四部分", blocks), ...unknownFindings("T4", "table4", row, known, format.name)];
}
