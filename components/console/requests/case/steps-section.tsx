import clsx from "clsx";
import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { SevenStep, SevenSteps } from "@/lib/requests/case/seven-steps";
import type { CaseView } from "@/lib/requests/queries/case-view";

const MARK = { done: "✓", now: "●", ahead: "○" } as const;
const SAID = { done: "已完成", now: "现在", ahead: "以后" } as const;

/** 七步: the path of a decision; the open step shows its ways out. */
export function StepsSection({ steps, view, here }: { steps: SevenSteps; view: CaseView; here: string }) {
  return (
    <Section title="办理七步">
      <ol>
        {steps.steps.map((step) => (
          <li
            key={step.key}
            aria-current={step.status === "now" ? "step" : undefined}
            className="border-b border-rule py-2 last:border-b-0"
          >
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span
                aria-hidden="true"
                className={clsx(step.status === "done" ? "text-jade" : step.status === "now" ? "text-blue" : "text-ink-3")}
              >
                {MARK[step.status]}
              </span>
              <span className="sr-only">{SAID[step.status]}：</span>
              <span className={clsx(step.status === "ahead" ? "text-ink-3" : "font-semibold")}>{step.name}</span>
              <span className="text-small text-ink-2">{step.answer ?? step.question}</span>
            </p>
            {step.status === "now" && <WaysOut step={step} view={view} here={here} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function WaysOut({ step, view, here }: { step: SevenStep; view: CaseView; here: string }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 pl-7 text-small">
      {step.waysOut.map(({ label, act, outcome }) => {
        const by = act ?? "draftReply";
        const href = act === null && outcome !== null ? `${here}/draftReply?outcome=${outcome}` : `${here}/${by}`;
        return (
          <li key={label}>
            {view.acts[by].allowed ? (
              <Link href={href} prefetch={false} className="inline-flex min-h-10 items-center">
                {label}
              </Link>
            ) : (
              <span className="inline-flex min-h-10 items-center text-ink-3">{label}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
