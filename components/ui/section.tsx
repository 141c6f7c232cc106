import clsx from "clsx";
import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  /** beside the title: a state, a count, a link */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A part of a page under its own heading and a rule. */
export function Section({ title, aside, id, className, children }: SectionProps) {
  return (
    <section id={id} className={clsx("mb-9", className)}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule-2 pb-1.5">
        <h2 className="text-large">{title}</h2>
        {aside !== undefined && (
          <div className="text-small text-ink-3 max-sm:[&>a]:-my-2.5 max-sm:[&>a]:inline-flex max-sm:[&>a]:min-h-11 max-sm:[&>a]:items-center">
            {aside}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
