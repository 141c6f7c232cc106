import type { ReactNode } from "react";

/** A part of the page under its own heading; `text`: of paragraphs that stand apart. */
export function Part({ id, title, text = false, children }: { id: string; title: string; text?: boolean; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-9">
      <h2 id={id} className="mb-3 border-b border-rule-2 pb-1.5 text-large">
        {title}
      </h2>
      {text ? <div className="space-y-3">{children}</div> : children}
    </section>
  );
}
