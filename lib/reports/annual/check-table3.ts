import { type Cell, cellOf, moreOrLess, quote, toFigure } from "./cell";
import { formatDecimal } from "./decimal";
import { cellsOf, type Equation, type Imbalance, plus, weigh } from "./equation";
import { rowLabel, rowsWithCells } from "./format";
import type { ReportFormat, Table3Column, Table3Row } from "./format-types";
import { emptyFindings, faultFindings, registerFinding, unknownFindings } from "./single-cells";
import type { Finding, Table } from "./tables";

/** A rule of table 3 for one row or column; `explain` words the imbalance. */
export type Table3Equation = Equation & { readonly rule: string; readonly explain: (off: Imbalance) => string };

type Reader = (row: string, column: string) => Cell;

function reader(format: ReportFormat, path: string, table: Table | null | undefined): Reader {
  const labels = new Map([...format.table3.rows, ...format.table3.columns].map(({ code, label }) => [code, label]));
  return (row, column) => cellOf(`${path}.${row}`, table?.[row], column, `${labels.get(row) ?? row}·${labels.get(column) ?? column}`);
}

const words = (cell: Cell): string => (typeof cell.reading === "object" ? formatDecimal(cell.reading) : "（空）");

/** R1 + R2 = R3.7 + R4, the rule that is printed in the table's head. */
function balance(format: ReportFormat, at: Reader, { code, label }: Table3Column): Table3Equation {
  const { received, carriedIn, handled, carriedOut } = format.table3;
  const [r1, r2, r37, r4] = [at(received, code), at(carriedIn, code), at(handled, code), at(carriedOut, code)];
  return {
    rule: "T3-COL",
    found: plus(r1, r2),
    expected: plus(r37, r4),
    explain: ({ expected, found, difference }) =>
      `第三部分“${label}”一列不平：本年新收 ${words(r1)} 加上年结转 ${words(r2)} 等于 ${formatDecimal(found)}，` +
      `而办理结果总计 ${words(r37)} 加结转下年度 ${words(r4)} 等于 ${formatDecimal(expected)}，前者${moreOrLess(difference)}。`,
  };
}

function sumOfResults(format: ReportFormat, at: Reader, { code, label }: Table3Column): Table3Equation {
  const leaves = format.table3.rows.filter(({ kind }) => kind === "leaf");
  const total = at(format.table3.handled, code);
  return {
    rule: "T3-SUM",
    expected: plus(...leaves.map((row) => at(row.code, code))),
    found: plus(total),
    explain: ({ expected, difference }) =>
      `第三部分“${label}”一列：（一）至（六）各项办理结果相加是 ${formatDecimal(expected)}，` +
      `而“（七）总计”填的是 ${words(total)}，${moreOrLess(difference)}。`,
  };
}

function sumOfRow(format: ReportFormat, at: Reader, row: Table3Row): Table3Equation {
  const parts = format.table3.columns.filter(({ code }) => code !== format.table3.total);
  const total = at(row.code, format.table3.total);
  const listed = parts.map((column) => [column.label, at(row.code, column.code)] as const);
  return {
    rule: "T3-ROW",
    expected: plus(...listed.map(([, cell]) => cell)),
    found: plus(total),
    explain: ({ expected, difference }) =>
      `第三部分${quote(rowLabel(format, row))}一行：${listed.map(([label, cell]) => `${label} ${words(cell)}`).join("、")}，` +
      `相加是 ${formatDecimal(expected)}，而“总计”填的是 ${words(total)}，${moreOrLess(difference)}。`,
  };
}

function carryOver(format: ReportFormat, at: Reader, before: Reader, { code, label }: Table3Column): Table3Equation {
  const [now, then] = [at(format.table3.carriedIn, code), before(format.table3.carriedOut, code)];
  return {
    rule: "T3-CARRY",
    expected: plus(then),
    found: plus(now),
    explain: ({ difference }) =>
      `第三部分“${label}”一列：“上年结转”填的是 ${words(now)}，而上年公布的报告“结转下年度继续办理”是 ${words(then)}，${moreOrLess(difference)}。` +
      "上年的数字公布有误的，这里仍按公布数填写，差异在第六部分说明。",
  };
}

/** Every rule of table 3 that these figures can be held to. `previous` is last year's published table 3. */
export function table3Equations(format: ReportFormat, table: Table, previous: Table | null | undefined): Table3Equation[] {
  const at = reader(format, "table3", table);
  const before = reader(format, "previous.table3", previous);
  const { columns } = format.table3;
  return [
    ...columns.map((column) => balance(format, at, column)),
    ...columns.map((column) => sumOfResults(format, at, column)),
    ...rowsWithCells(format).map((row) => sumOfRow(format, at, row)),
    ...columns.map((column) => carryOver(format, at, before, column)),
  ];
}

function imbalanceFinding(equation: Table3Equation): Finding[] {
  const off = weigh(equation);
  if (typeof off === "string") return [];
  const empties = off.withEmptyCells ? "（空着的格子无论填什么数都对不上。）" : "";
  return [
    {
      rule: equation.rule,
      severity: "error",
      cells: cellsOf(equation).map(({ id }) => id),
      expected: toFigure(off.expected),
      found: toFigure(off.found),
      message: equation.explain(off) + empties,
    },
  ];
}

/** T3-COL, T3-SUM, T3-ROW, T3-CARRY (the given equations), T3-INT, and T3-LEDGER when `counted` gives the table computed from the register. */
export function checkTable3(format: ReportFormat, table: Table, equations: readonly Table3Equation[], counted?: Table): Finding[] {
  const known = rowsWithCells(format).map((row) => ({
    code: row.code,
    label: rowLabel(format, row),
    cells: format.table3.columns.map(({ code, label }) => ({
      ...cellOf(`table3.${row.code}`, table[row.code], code, label),
      kind: "count" as const,
    })),
  }));
  const single = known.flatMap(({ code: row, label, cells }) => {
    const place = `第三部分${quote(label)}一行`;
    const ledger = cells.flatMap((cell, index) => {
      const code = format.table3.columns[index]?.code ?? "";
      return registerFinding("T3-LEDGER", place, cell, cellOf("", counted?.[row], code, ""));
    });
    return [...faultFindings("T3", place, cells), ...ledger];
  });
  const columns = format.table3.columns.map(({ code }) => code);
  const rows = known.map(({ code }) => code);
  const unknown = Object.entries(table).flatMap(([row, figures]) =>
    unknownFindings("T3", `table3.${row}`, figures, rows.includes(row) ? columns : [], format.name),
  );
  return [...equations.flatMap(imbalanceFinding), ...emptyFindings("T3", "第三部分", known), ...single, ...unknown];
}
