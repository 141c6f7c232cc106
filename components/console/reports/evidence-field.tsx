"use client";

import { FieldFrame, useField } from "@/components/ui/field";

interface EvidenceFieldProps {
  name?: string;
  label?: string;
  hint: string;
  required?: boolean;
}

/** A file that goes with the form. After an error it has to be chosen again: browsers do not let a page fill it in. */
export function EvidenceField({ name = "file", label = "依据文件", hint, required }: EvidenceFieldProps) {
  const field = useField({ name, hint, required });
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <input key={field.key} type="file" className="min-h-11 w-full rounded border border-field bg-white px-3 py-2" {...field.control} />
    </FieldFrame>
  );
}
