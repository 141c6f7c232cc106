import type { Letter } from "./letter";
import type { LetterProblem } from "./values";

/** All that a letter says, in one text. */
export const letterText = ({ title, addressee, parts, enclosures, annexes }: Letter): string =>
  [
    title,
    addressee,
    ...parts.map((part) => (part.kind === "text" ? part.text : part.table.rows.flat().join("\n"))),
    ...enclosures,
    ...annexes.map(({ intro, table }) => `${intro}\n${table.rows.flat().join("\n")}`),
  ].join("\n");

/** A letter to a third party does not say who asked. */
export function nameProblems(letter: Letter): LetterProblem[] {
  const text = letterText(letter);
  const named = letter.neverNames.find((name) => name.trim().length > 1 && text.includes(name.trim()));
  return named === undefined
    ? []
    : [{ field: "neverNames", message: "给第三方的文书里出现了申请人的姓名或者名称。除非申请人同意，不能告诉第三方是谁申请的，请删去。" }];
}
