import type { CivilDate } from "@/lib/core/civil-date";
import type { Remedy } from "../outcomes";
import type { LetterCode } from "./kinds";

/** A letter as data, plain JSON: what it says, and nothing of how it looks. */
export interface Letter {
  readonly code: LetterCode;
  readonly title: string;
  /** 文号; empty: none */
  readonly docNo: string;
  readonly agencyName: string;
  /** without the colon; empty: none */
  readonly addressee: string;
  readonly parts: readonly LetterPart[];
  /** what its remedy paragraph says; null: it has none */
  readonly remedy: Remedy | null;
  /** 附件说明 */
  readonly enclosures: readonly string[];
  /** lists bound behind it; each is named among the enclosures */
  readonly annexes: readonly LetterAnnex[];
  /** 署名 and 成文日期 are the agency's; not on forms that somebody else signs */
  readonly signed: boolean;
  readonly issuedOn: CivilDate;
  /** names that may not stand in it (a letter to a third party does not name the applicant) */
  readonly neverNames: readonly string[];
  /** the instant written into its files, ISO 8601 */
  readonly madeAt: string;
}

export type LetterPart = TextPart | TablePart;

export interface TextPart {
  readonly kind: "text";
  readonly id: string;
  /** one paragraph a line */
  readonly text: string;
  /** as the platform had it, when it was worded otherwise */
  readonly was?: string;
  /** an officer may word it otherwise, within `keeps` */
  readonly editable: boolean;
  /** dates, numbers, amounts, citations of law: they stay whatever else is worded otherwise */
  readonly keeps: readonly string[];
}

export interface TablePart {
  readonly kind: "table";
  readonly id: string;
  readonly table: LetterTable;
}

export interface LetterTable {
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** the last row adds up the others */
  readonly total?: boolean;
}

export interface LetterAnnex {
  readonly title: string;
  readonly intro: string;
  readonly table: LetterTable;
}
