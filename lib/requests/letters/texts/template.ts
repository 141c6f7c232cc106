import type { LetterFacts } from "../facts";
import type { TableName } from "../tables";

/** Values that follow from other facts. */
export type DerivedField =
  | "you"
  | "feeMethod"
  | "feeAmount"
  | "feeAmountUpper"
  | "withheldCount"
  | "withheldBasis"
  | "clockStart"
  | "dueDay"
  | "provisionalWords";

/**
 * A paragraph, or several by line, with {{fields}}. `fixed`: nobody may word it otherwise; of the others only what the template sets
 * (days, numbers, citations) is fixed.
 */
export type PartTemplate =
  | { readonly id: string; readonly text: string; readonly fixed?: true }
  | { readonly id: string; readonly table: TableName };

/** The parts between addressee and remedy. A text may depend on the outcome and on which facts there are. */
export type LetterText = (facts: LetterFacts) => readonly PartTemplate[];

export const OPENING: PartTemplate = {
  id: "opening",
  text: "本机关于{{receivedOn}}收到{{you}}提出的政府信息公开申请（登记编号：{{caseNo}}），申请公开“{{requestedInfo}}”。",
};

export const CONTACT: PartTemplate = { id: "contact", text: "联系人：{{contactName}}；联系电话：{{contactTel}}。", fixed: true };

export const ORDINANCE = "《中华人民共和国政府信息公开条例》";

/** A letter of opening, one paragraph of its own and nothing else. */
export const plainText =
  (text: string, ...more: readonly PartTemplate[]): LetterText =>
  () => [OPENING, { id: "main", text }, ...more];
