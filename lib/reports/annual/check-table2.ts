import { cellOf, isNumber, moreOrLess, quote, readFigure, toFigure } from "./cell";
import { formatDecimal, signOf, subtract } from "./decimal";
import { cellsOf, minus, plus, weigh } from "./equation";
import type { ReportFormat } from "./format-types";
import { emptyFindings, faultFindings, registerFinding, unknownFindings } from "./single-cells";
import type { Figure, Finding, Table } from "./tables";

type Context = {
  /** Last year's published table, when it was in the same format. */
  readonly previous?: Table | null | undefined;
  /** The table counted from the registers. */
  readonly counted?: Table | undefined;
  /** Whether the agency has the power to make 规章 (立法法第九十一条、第九十三条). */
  readonly makesRules: boolean;
  /** 信息处理费 collected in the year as section 6 reports it, in 万元. */
  readonly feeIncome?: Figure | undefined;
};

/** T2-VALID: a warning, because documents also end by expiry or go to another agency. */
function balanceFindings(format: ReportFormat, table: Table, previous: Table | null | undefined): Finding[] {
  const { balance, blocks } = format.table2;
  if (balance === null) return [];
  return balance.rows.flatMap((row): Finding[] => {
    const label = blocks.flatMap(({ rows }) => rows).find(({ code }) => code === row)?.label ?? row;
    const at = (code: string) => cellOf(`table2.${row}`, table[row], code, label);
    const before = cellOf(`previous.table2.${row}`, previous?.[row], balance.inForce, label);
    const equation = {
      found: plus(at(balance.inForce)),
      expected: [...plus(before, at(balance.made)), ...minus(at(balance.repealed))],
    };
    const off = weigh(equation);
    if (typeof off === "string") return [];
    const [expected, found] = [toFigure(off.expected), toFigure(off.found)];
    const message =
      `第二部分“${label}”：上年现行有效 ${before.figure} 加本年制发 ${at(balance.made).figure} 减本年废止 ${at(balance.repealed).figure} ` +
      `是 ${expected}，而“现行有效件数”填的是 ${found}，${moreOrLess(off.difference)}。有失效、划转或者更正的，请写明原因。`;
    return [{ rule: "T2-VALID", severity: "warning", cells: cellsOf(equation).map(({ id }) => id), expected, found, message }];
  });
}

function rulesFindings(format: ReportFormat, table: Table): Finding[] {
  const row = format.table2.rulesRow;
  const columns = format.table2.blocks.find(({ rows }) => rows.some(({ code }) => code === row))?.columns ?? [];
  return columns.flatMap(({ code, label }): Finding[] => {
    const { id, reading } = cellOf(`table2.${row}`, table[row], code, label);
    if (!isNumber(reading) || signOf(reading) === 0) return [];
    const message = `第二部分“规章”“${label}”填的是 ${formatDecimal(reading)}，而本机关没有规章制定权，应当是 0。规范性文件请填在下一行。`;
    return [{ rule: "T2-BUREAU", severity: "warning", cells: [id], expected: 0, found: toFigure(reading), message }];
  });
}

function feeFindings(format: ReportFormat, table: Table, feeIncome: Figure | undefined): Finding[] {
  const { charges } = format.table2;
  const fee = readFigure(feeIncome);
  if (charges === null || !isNumber(fee)) return [];
  const { id, reading } = cellOf(`table2.${charges.row}`, table[charges.row], charges.column, "");
  if (!isNumber(reading) || signOf(subtract(reading, fee)) >= 0) return [];
  const message =
    `第六部分报告收取信息处理费 ${formatDecimal(fee)} 万元，而第二部分“行政事业性收费”只填了 ${formatDecimal(reading)} 万元。` +
    "信息处理费属于行政事业性收费，请核对是否漏计。";
  return [{ rule: "T2-FEE", severity: "warning", cells: [id], expected: toFigure(fee), found: toFigure(reading), message }];
}

/** T2-VALID, T2-REG, T2-BUREAU, T2-MONEY, T2-FEE, T2-INT. */
export function checkTable2(format: ReportFormat, table: Table, context: Context): Finding[] {
  const known = format.table2.blocks.flatMap(({ rows, columns }) =>
    rows.map(({ code, label }) => ({
      code,
      label,
      cells: columns.map((column) => ({ ...cellOf(`table2.${code}`, table[code], column.code, column.label), kind: column.kind })),
      columns: columns.map((column) => column.code),
    })),
  );
  const single = known.flatMap(({ code, label, cells, columns }) => {
    const place = `第二部分${quote(label)}`;
    const register = cells.flatMap((cell, index) =>
      registerFinding("T2-REG", place, cell, cellOf("", context.counted?.[code], columns[index] ?? "", "")),
    );
    return [...faultFindings("T2", place, cells), ...register];
  });
  const unknown = Object.entries(table).flatMap(([row, figures]) => {
    const columns = known.find(({ code }) => code === row)?.columns ?? [];
    return unknownFindings("T2", `table2.${row}`, figures, columns, format.name);
  });
  return [
    ...balanceFindings(format, table, context.previous),
    ...(context.makesRules ? [] : rulesFindings(format, table)),
    ...feeFindings(format, table, context.feeIncome),
    ...emptyFindings("T2", "第二部分", known),
    ...single,
    ...unknown,
  ];
}
