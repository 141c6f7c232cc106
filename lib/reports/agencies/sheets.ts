import type { Sheet, SheetCell } from "@/lib/documents/workbook";
import { cellLabel, cellsOfFormat, figureAt, kindOf } from "../annual/cell-path";
import type { Figure } from "../annual/tables";
import type { ConsolidatedPage } from "./queries";

const head = (value: string): SheetCell => ({ value, look: "head" });

/** One sheet: a row for every figure of the report, a column for the sum and for each agency. */
export function consolidatedSheet({ format, figures, counted }: ConsolidatedPage): Sheet {
  const cells = cellsOfFormat(format);
  return {
    ...{ name: "汇总", headerRows: 1 },
    rows: [
      [head("项目"), head("合计"), ...counted.map(({ name }) => head(name))],
      ...cells.map((cell) => {
        const amount = kindOf(format, cell) === "amount";
        const value = (figure: Figure) => (figure === null ? null : amount ? { decimal: String(figure) } : Number(figure));
        return [cellLabel(format, cell), value(figureAt(figures, cell)), ...counted.map((one) => value(figureAt(one.figures, cell)))];
      }),
    ],
  };
}
