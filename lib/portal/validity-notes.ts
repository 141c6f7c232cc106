import { type CivilDate, formatChineseDate } from "@/lib/core/civil-date";
import type { ValidityChangeKind } from "@/lib/generated/prisma/enums";

/** One decision about the validity of a document, as the database tells it. */
export interface StoredChange {
  kind: ValidityChangeKind;
  on: CivilDate;
  reason: string;
  otherName: string;
  /** of the other document, while it is public here */
  otherAddress: string | null;
  department: string;
}

export interface ValidityNote extends StoredChange {
  kind: Exclude<ValidityChangeKind, "restored">;
}

const counts = (change: StoredChange): change is ValidityNote => change.kind !== "restored";

/** Of all decisions, the oldest first, those that still count, the newest first: `restored` takes back all before it. */
export function standingChanges(changes: readonly StoredChange[]): ValidityNote[] {
  const from = changes.findLastIndex(({ kind }) => kind === "restored") + 1;
  return changes.slice(from).filter(counts).reverse();
}

const SENTENCES: Readonly<Record<ValidityNote["kind"], (day: string) => string>> = {
  repealed: (day) => `本文件自${day}起废止`,
  lapsed: (day) => `本文件自${day}起失效`,
  amended: (day) => `本文件已于${day}修改`,
};

/** 本文件自2026年11月23日起废止 */
export const validitySentence = ({ kind, on }: Pick<ValidityNote, "kind" | "on">): string => SENTENCES[kind](formatChineseDate(on));
