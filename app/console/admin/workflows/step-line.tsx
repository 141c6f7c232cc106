import { ChevronRight } from "lucide-react";
import type { Step } from "@/lib/workflow/definition";

/** The steps of a flow in one line. */
export function StepLine({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="flex flex-wrap items-center gap-y-0.5">
      {steps.map((step, index) => (
        <li key={step.name} className="inline-flex items-center">
          {index > 0 && <ChevronRight aria-hidden="true" className="mx-1 size-4 text-ink-3" />}
          {step.name}
          {step.secrecyCheck && <span className="ml-1 text-jade">［保密审查］</span>}
        </li>
      ))}
    </ol>
  );
}
