"use client";

import { useForm } from "@/components/ui/form";

/** Carries what the last answer of the form said was looked at. */
export function LookedAt({ name }: { name: string }) {
  const value = useForm().value(name);
  return <input type="hidden" name={name} value={typeof value === "string" ? value : ""} />;
}
