import type { ReactNode } from "react";

/** An act that is not the next one: its form opens below its name. */
export function Fold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="border-b border-rule">
      <summary className="min-h-11 py-2.5 text-blue">{label}</summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  );
}
