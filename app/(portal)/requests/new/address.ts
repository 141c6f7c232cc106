import type { GuidedStep } from "@/lib/requests/intake/guided-steps";

export type FilingPage = GuidedStep | "similar";

/** The address of a page of a form; `wrong`: it has been sent and could not be taken. */
export function stepAddress(key: string, step: FilingPage, { wrong = false, toCheck = false } = {}): string {
  const parameters = new URLSearchParams({ form: key, step });
  if (toCheck) parameters.set("then", "check");
  if (wrong) parameters.set("wrong", "1");
  return `/requests/new?${parameters}`;
}

/** Where the browser lands after a post: past the head of the site, at the step or at what is wrong with it. */
export const landing = (address: string): string => `${address}#${address.includes("wrong=1") ? "problems" : "step"}`;

export const checkAddress = (key: string, wrong = false): string =>
  `/requests/new/check?${new URLSearchParams({ form: key, ...(wrong && { wrong: "1" }) })}`;

export const receiptAddress = (key: string): string => `/requests/receipt/${key}`;
