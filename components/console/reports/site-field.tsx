import { ChoiceField, TextField } from "@/components/ui/field";
import { fieldName } from "@/lib/reports/site/fields";
import { shownValue } from "@/lib/reports/site/output/grid";
import type { FieldNow } from "@/lib/reports/site/values";

/** What its form begins with: what was entered, else a proposal; nothing where the platform counts. */
export const firstValue = ({ entered, computed, proposal, field }: FieldNow): string | string[] => {
  const value = entered?.value ?? (computed === null ? proposal : "");
  return field.type === "many" ? value.split("、") : value;
};

const both = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** One field of a block, by its type. A counted one says what the platform counts, and is left empty to keep that. */
export function SiteFieldInput({ now: { field, computed } }: { now: FieldNow }) {
  const { type, unit, rule } = field;
  const label = `${fieldName(field)}${unit === null ? "" : `（${unit}）`}`;
  const kept = computed === null ? "" : `平台计算是 ${shownValue(field, computed)}，不改就留空`;
  const hint = [rule, kept].filter((part) => part !== "").join("。") || undefined;
  const common = { name: field.code, label, hint, required: computed === null };
  if (type === "bool") return <ChoiceField {...common} choices={both(["是", "否"])} />;
  if (type === "choice") return <ChoiceField {...common} choices={both(field.choices)} />;
  if (type === "many") return <ChoiceField {...common} required={false} kind="many" choices={both(field.choices)} />;
  const mode = type === "int" ? "numeric" : type === "decimal" ? "decimal" : "text";
  return <TextField {...common} inputMode={mode} />;
}
