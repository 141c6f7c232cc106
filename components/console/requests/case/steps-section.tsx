import clsx from "clsx";
import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { SevenStep, SevenSteps } from "@/lib/requests/case/seven-steps";
import type { CaseView } from "@/lib/requests/queries/case-view";

const MARK = { done: "✓", now: "●", ahead: "○", passed: "–" } as const;
const SAID = { done: "已完成", now: "现在", ahead: "以后", passed: "不需要" } as const;

/** A step that is over asks nothing any more. */
const UNANSWERED: Readonly<Partial<Record<keyof typeof MARK, string>>> = { passed: "不需要", done: "" };

/** A step that lies before the open one and was not taken is not to come either. */
const shown = (step: SevenStep, index: number, all: readonly SevenStep[]): keyof typeof MARK =>
  step.status === "ahead" && all.slice(index + 1).some(({ status }) => status !== "ahead") ? "passed" : step.status;

/** 七步: the path of a decision; the open step shows its ways out. */
export function StepsSection({ steps, view, here }: { steps: SevenSteps; view: CaseView; here: string }) {
  return (
    <Section title="办理七步">
      <ol>
        {steps.steps
          .map((step, index, all) => ({ step, status: shown(step, index, all) }))
          .map(({ step, status }) => (
            <li key={step.key} aria-current={status === "now" ? "step" : undefined} className="border-b border-rule py-2 last:border-b-0">
              <p className="flex items-baseline gap-x-3">
                <span
                  aria-hidden="true"
                  className={clsx("w-4 shrink-0", status === "done" ? "text-jade" : status === "now" ? "text-blue" : "text-ink-3")}
                >
                  {MARK[status]}
                </span>
                <span className="sr-only">{SAID[status]}：</span>
                <span className={clsx("shrink-0", status === "ahead" || status === "passed" ? "text-ink-3" : "font-semibold")}>
                  {step.name}
                </span>
                <span className="min-w-0 text-small text-ink-2">{step.answer ?? UNANSWERED[status] ?? step.question}</span>
              </p>
              {status === "now" && <WaysOut step={step} view={view} here={here} />}
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
