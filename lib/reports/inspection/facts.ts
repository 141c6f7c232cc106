import type { CivilDate } from "@/lib/core/civil-date";

/** A column that the public can see, as the inspection looks at it. */
export interface ColumnFacts {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly columnType: string;
  readonly topLevel: boolean;
  /** in natural days; null: none */
  readonly limit: number | null;
  /** the last item of itself and below; null: never */
  readonly lastOn: CivilDate | null;
  readonly blank: boolean;
  readonly owner: string | null;
}

/** Something the public waits for an answer to. */
export interface WaitingFacts {
  readonly id: string;
  readonly number: string;
  readonly kind: "question" | "letter" | "correction";
  readonly receivedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly owner: string | null;
}

/** A public item with something the matter with it. */
export interface ItemFacts {
  readonly disclosureId: string;
  readonly title: string;
  readonly owner: string;
  /** what is the matter */
  readonly note: string;
}

/** What asking the site itself gave; null: the site could not be asked from here. */
export interface ProbeFacts {
  /** of the last seven days, this one included */
  readonly asked: number;
  readonly failed: number;
  /** what is missing on pages, in words */
  readonly missingTags: readonly string[];
  readonly correctionEntry: boolean;
  readonly search: boolean;
  /** the form of letters is there */
  readonly letters: boolean;
}

export interface DeadLink {
  readonly target: string;
  readonly disclosureId: string | null;
  readonly page: string;
  readonly note: string;
  /** on how many different days it failed, without a success between */
  readonly days: number;
  readonly owner: string | null;
}

/** Everything that the daily inspection judges. */
export interface InspectionFacts {
  readonly today: CivilDate;
  readonly columns: readonly ColumnFacts[];
  /** the newest item of the home page */
  readonly homeOn: CivilDate | null;
  readonly waiting: readonly WaitingFacts[];
  readonly lastAnswerOn: CivilDate | null;
  readonly consultations: number;
  readonly withoutResult: number;
  readonly interviews: number;
  readonly identity: { readonly name: string; readonly agencyName: string; readonly domain: string; readonly missing: readonly string[] };
  readonly unpaired: readonly ItemFacts[];
  readonly wording: readonly ItemFacts[];
  readonly deadLinks: readonly DeadLink[];
  readonly uncheckedLinks: number;
  readonly probe: ProbeFacts | null;
}
