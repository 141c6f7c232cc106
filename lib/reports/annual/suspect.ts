import { type Cell, isNumber, quote, toFigure } from "./cell";
import { type Decimal, formatDecimal, negate, signOf, subtract } from "./decimal";
import { cellsOf, type Equation, weigh } from "./equation";
import type { Figure } from "./tables";

/** The one cell whose correction would make every rule hold. */
export type Suspect = { readonly cell: string; readonly found: Figure; readonly likely: Figure; readonly message: string };

const signIn = ({ found, expected }: Equation, id: string): number =>
  (found.find(({ cell }) => cell.id === id)?.sign ?? 0) - (expected.find(({ cell }) => cell.id === id)?.sign ?? 0);

/** How far `cell` must be off to explain every imbalance and nothing else; undefined when it cannot. */
function errorOf(cell: Cell, weighed: readonly { equation: Equation; difference: Decimal | null }[]): Decimal | undefined {
  let error: Decimal | undefined;
  for (const { equation, difference } of weighed) {
    const sign = signIn(equation, cell.id);
    if (sign === 0 && difference === null) continue;
    if (sign === 0 || difference === null) return undefined;
    const implied = sign > 0 ? difference : negate(difference);
    if (error !== undefined && formatDecimal(error) !== formatDecimal(implied)) return undefined;
    error = implied;
  }
  return error;
}

/**
 * Looks for the single cell behind all imbalances of `equations`. Null when nothing is off, when one rule alone is off (any of
 * its cells may be the cause), or when more than one cell must be wrong.
 */
export function findSuspect(equations: readonly Equation[]): Suspect | null {
  const weighed = equations.flatMap((equation) => {
    const off = weigh(equation);
    if (off === "open") return [];
    return [{ equation, difference: off === "holds" ? null : off.difference }];
  });
  const failing = weighed.filter(({ difference }) => difference !== null);
  const first = failing[0];
  if (first === undefined || failing.length < 2) return null;
  const suspects = cellsOf(first.equation).flatMap((cell): Suspect[] => {
    const error = errorOf(cell, weighed);
    if (error === undefined || !isNumber(cell.reading)) return [];
    const right = subtract(cell.reading, error);
    if (signOf(right) < 0) return [];
    const [found, likely] = [toFigure(cell.reading), toFigure(right)];
    const message = `把${quote(cell.label)}一格的 ${found} 改成 ${likely}，第三部分各处就全部相符；请先核对这一格。`;
    return [{ cell: cell.id, found, likely, message }];
  });
  return suspects.length === 1 ? (suspects[0] ?? null) : null;
}
