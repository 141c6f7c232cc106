import type { Choice } from "@/components/ui/field";
import type { CivilDate } from "@/lib/core/civil-date";
import type { Act } from "@/lib/requests/case/acts";
import type { CaseView } from "@/lib/requests/queries/case-view";

type Kind = "text" | "area" | "day" | "count" | "select" | "one" | "many" | "case";

/** One question of an act's form. */
export interface ActField {
  name: string;
  label: string;
  kind: Kind;
  required?: boolean;
  /** when it has to be filled in, if not always */
  needed?: string;
  hint?: string;
  /** where what is asked for is made first */
  link?: { readonly label: string; readonly href: string };
  choices?: readonly Choice[];
  /** what stands there at first */
  initial?: string;
}

/** The page of one act: what happens, what follows from it, what is asked. */
export interface ActForm {
  title: string;
  question: string;
  consequences: readonly string[];
  fields: readonly ActField[];
  /** names the act, never "确定" */
  confirm: string;
  /** it cannot be taken back */
  danger?: boolean;
}

/** What the forms are drawn from. */
export interface ActContext {
  view: CaseView;
  today: CivilDate;
  departments: readonly Choice[];
  /** people who handle requests, "姓名（科室）" */
  people: readonly Choice[];
}

export type ActForms = Readonly<Partial<Record<Act, (context: ActContext) => ActForm>>>;

type Extra = Partial<Omit<ActField, "name" | "label" | "kind" | "required">>;
const field =
  (kind: Kind, required: boolean) =>
  (name: string, label: string, extra: Extra = {}): ActField => ({ name, label, kind, required, ...extra });

export const text = field("text", true);
export const maybeText = field("text", false);
export const area = field("area", true);
export const maybeArea = field("area", false);
export const day = field("day", true);
export const maybeDay = field("day", false);
export const count = field("count", true);
export const maybeCount = field("count", false);
export const select = field("select", true);
export const maybeSelect = field("select", false);
export const one = field("one", true);
export const many = field("many", true);
/** another case, one of those offered or any by its number */
export const otherCase = field("case", true);

export const choices = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const why = area("reason", "理由", { hint: "记入办理过程，不告知申请人" });

/** Chosen when it is none of the cases offered. */
export const OTHER_CASE = "other";

/** The field beside a choice of cases, for the number of another one. */
export const typedName = (name: string): string => `${name}Typed`;
