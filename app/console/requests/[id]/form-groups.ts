import type { FormValues } from "@/components/ui/form-state";

const first = (value: FormValues[string] | undefined): string => (typeof value === "string" ? value : (value?.[0] ?? ""));

/** Fields named `group.KEY` as one record by key. */
export const recordOf = (values: FormValues, group: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (name.startsWith(`${group}.`) ? [[name.slice(group.length + 1), first(value)]] : [])),
  );

/** Fields named `group.0.KEY`, `group.1.KEY` … as a list of records; rows in which nothing was written are left out unless `keepEmpty`. */
export function rowsOf(values: FormValues, group: string, keepEmpty = false): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (const [path, value] of Object.entries(recordOf(values, group))) {
    const [at = "", key = ""] = path.split(".");
    const index = Number(at);
    if (!Number.isInteger(index) || index < 0 || index > 500 || key === "") continue;
    rows[index] = { ...rows[index], [key]: value };
  }
  return Array.from(rows, (row) => row ?? {}).filter((row) => keepEmpty || Object.values(row).some((text) => text.trim() !== ""));
}

/** The parts of a split: two at least; what was left empty behind them was not wanted. */
export function partsOf(values: FormValues): Record<string, string>[] {
  const parts = rowsOf(values, "parts", true);
  const last = parts.findLastIndex((part) => Object.values(part).some((text) => text.trim() !== ""));
  return parts.slice(0, Math.max(2, last + 1));
}

/** The values of a group of check boxes. */
export const listOf = (values: FormValues, name: string): string[] => {
  const value = values[name];
  return value === undefined || value === "" ? [] : typeof value === "string" ? [value] : [...value];
};

/** Paragraphs that were worded otherwise, now or before, by key; those that read as the platform wrote them are left to it. */
export function wordedOf(values: FormValues, group: string): Record<string, string> {
  if (textOf(values, "forgetEdits") !== "") return {};
  const shown = recordOf(values, "shown");
  const before = new Set(listOf(values, "edited"));
  const typed = Object.entries(recordOf(values, group));
  return Object.fromEntries(
    typed.filter(([id, text]) => before.has(id) || text.replaceAll("\r\n", "\n") !== (shown[id] ?? "").replaceAll("\r\n", "\n")),
  );
}

export const textOf = (values: FormValues, name: string): string => first(values[name]);
