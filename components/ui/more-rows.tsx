"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";

interface MoreRowsProps {
  /** each with the names of its fields */
  rows: readonly { key: string; names: readonly string[]; fields: ReactNode }[];
  /** how many stand open at first */
  open: number;
  /** what opens the next one */
  label: string;
}

/** Rows of a form, each further one behind a fold: asking for one more loses nothing that was typed, with or without script. */
export function MoreRows({ rows, open, label }: MoreRowsProps) {
  const { value } = useForm();
  const written = rows.findLastIndex(({ names }) => names.some((name) => (value(name) ?? "") !== ""));
  const shown = Math.max(open, written + 1);
  return (
    <>
      {rows.slice(0, shown).map(({ key, fields }) => (
        <div key={key}>{fields}</div>
      ))}
      <Folded rows={rows.slice(shown)} label={label} />
    </>
  );
}

function Folded({ rows: [next, ...rest], label }: Pick<MoreRowsProps, "rows" | "label">) {
  if (next === undefined) return null;
  return (
    <details className="mb-5">
      <summary className="min-h-11 py-2 text-blue">{label}</summary>
      {next.fields}
      <Folded rows={rest} label={label} />
    </details>
  );
}
