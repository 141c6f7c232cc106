import type { FormValues } from "@/components/ui/form-state";
import { MAX_STEPS, type Step } from "@/lib/workflow/definition";

/** One step as the form holds it, by the end of its field name. */
export type StepDraft = Readonly<Record<string, string | readonly string[]>>;

const FIELDS = ["name", "who.kind", "who.role", "who.departmentId", "who.userIds", "need", "workingDays", "secrecyCheck"] as const;

export const emptyDraft: StepDraft = { "who.kind": "roleInOwnDepartment", "who.role": "departmentHead", need: "one", workingDays: "2" };

export const fieldName = (index: number, field: (typeof FIELDS)[number]): string => `steps.${index}.${field}`;

/** How many steps the form shows. */
export const draftCount = (values: FormValues): number => Math.min(Math.max(Number(values.count ?? 0) || 0, 0), MAX_STEPS);

export function readDrafts(values: FormValues): StepDraft[] {
  return Array.from({ length: draftCount(values) }, (_, index) =>
    Object.fromEntries(FIELDS.map((field) => [field, values[fieldName(index, field)] ?? ""])),
  );
}

/** The form's values with these steps in place of those it had. */
export function writeDrafts(values: FormValues, drafts: readonly StepDraft[]): FormValues {
  const others = Object.entries(values).filter(([name]) => !name.startsWith("steps.") && name !== "count" && name !== "do");
  const steps = drafts.flatMap((draft, index) =>
    FIELDS.map((field): [string, string | readonly string[]] => [fieldName(index, field), draft[field] ?? ""]),
  );
  return Object.fromEntries([...others, ...steps, ["count", String(drafts.length)]]);
}

/** What a button of the editor does to the steps: "add", "remove:2", "up:2", "down:2"; anything else leaves them as they are. */
export function rearrange(drafts: readonly StepDraft[], deed: string): StepDraft[] {
  const [verb, place] = deed.split(":");
  const index = Number(place);
  switch (verb) {
    case "add":
      return drafts.length < MAX_STEPS ? [...drafts, emptyDraft] : [...drafts];
    case "remove":
      return drafts.filter((_, at) => at !== index);
    case "up":
      return swapped(drafts, index - 1);
    case "down":
      return swapped(drafts, index);
    default:
      return [...drafts];
  }
}

function swapped(drafts: readonly StepDraft[], first: number): StepDraft[] {
  const [a, b] = [drafts[first], drafts[first + 1]];
  return a === undefined || b === undefined ? [...drafts] : drafts.with(first, b).with(first + 1, a);
}

const text = (value: string | readonly string[] | undefined): string => (typeof value === "string" ? value : (value?.[0] ?? ""));
const many = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === "string" ? (value === "" ? [] : [value]) : (value ?? []);

/** A step as the command takes it. */
export function stepInput(draft: StepDraft): unknown {
  const days = text(draft.workingDays).trim();
  return {
    name: text(draft.name),
    who: {
      kind: text(draft["who.kind"]),
      role: text(draft["who.role"]),
      departmentId: text(draft["who.departmentId"]),
      userIds: many(draft["who.userIds"]),
    },
    need: text(draft.need),
    workingDays: days === "" ? null : Number(days),
    secrecyCheck: text(draft.secrecyCheck) === "yes",
  };
}

export function draftOf({ name, who, need, workingDays, secrecyCheck }: Step): StepDraft {
  return {
    name,
    "who.kind": who.kind,
    "who.role": "role" in who ? who.role : "",
    "who.departmentId": who.kind === "roleInDepartment" ? who.departmentId : "",
    "who.userIds": who.kind === "people" ? who.userIds : [],
    need,
    workingDays: workingDays === null ? "" : String(workingDays),
    secrecyCheck: secrecyCheck ? "yes" : "",
  };
}
