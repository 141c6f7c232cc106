import { createHash } from "node:crypto";
import type { FormValues } from "@/components/ui/form-state";

const LISTS = ["year", "notice", "daysOff", "daysWorked", "holidays", "localOff", "localWorked"] as const;

/** What of the form the effect depends on. */
export const listsOf = (values: FormValues): FormValues => Object.fromEntries(LISTS.map((name) => [name, values[name] ?? ""]));

/** Tells whether the lists are still those that were looked at. */
export const digestOf = (values: FormValues): string =>
  createHash("sha256")
    .update(JSON.stringify(LISTS.map((name) => String(values[name] ?? "").replaceAll("\r\n", "\n"))))
    .digest("hex");
