import type { Cell } from "./cell";
import { isNumber } from "./cell";
import { add, type Decimal, negate, signOf, subtract, ZERO } from "./decimal";

/** A figure of an equation, counted with its sign. */
export type Term = { readonly cell: Cell; readonly sign: 1 | -1 };

/** The sum of `found` must be the sum of `expected`. */
export type Equation = { readonly found: readonly Term[]; readonly expected: readonly Term[] };

export const plus = (...cells: readonly Cell[]): readonly Term[] => cells.map((cell) => ({ cell, sign: 1 }));
export const minus = (...cells: readonly Cell[]): readonly Term[] => cells.map((cell) => ({ cell, sign: -1 }));

export type Imbalance = {
  readonly expected: Decimal;
  readonly found: Decimal;
  readonly difference: Decimal;
  /** Some cells are empty, and no numbers in them could put it right. */
  readonly withEmptyCells: boolean;
};

function sum(terms: readonly Term[]): Decimal {
  return terms.reduce((total, { cell, sign }) => {
    if (!isNumber(cell.reading)) return total;
    return add(total, sign === 1 ? cell.reading : negate(cell.reading));
  }, ZERO);
}

/** `holds`: true; `open`: cannot be told, because cells are empty or unreadable; otherwise by how much it is off. */
export function weigh({ found, expected }: Equation): "holds" | "open" | Imbalance {
  const signed = [...found, ...expected.map(({ cell, sign }) => ({ cell, sign: -sign }))];
  if (signed.some(({ cell }) => cell.reading === "unreadable")) return "open";
  const [foundSum, expectedSum] = [sum(found), sum(expected)];
  const difference = subtract(foundSum, expectedSum);
  const empty = signed.filter(({ cell }) => cell.reading === "empty");
  if (empty.length === 0 && signOf(difference) === 0) return "holds";
  // An empty cell stands for some number from 0 up: it can only push the difference to its own side.
  if (!empty.every(({ sign }) => sign === signOf(difference))) return "open";
  return { expected: expectedSum, found: foundSum, difference, withEmptyCells: empty.length > 0 };
}

export const cellsOf = ({ found, expected }: Equation): readonly Cell[] => [...found, ...expected].map(({ cell }) => cell);
