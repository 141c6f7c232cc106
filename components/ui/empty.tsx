import type { ReactNode } from "react";

interface EmptyProps {
  title: string;
  /** why there is nothing, and what to do next */
  children?: ReactNode;
  /** the link or button that does it */
  action?: ReactNode;
}

/** In place of a list without rows. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="border-y border-rule-2 px-4 py-10 text-center">
      <p className="font-serif text-large">{title}</p>
      {children !== undefined && <div className="mx-auto mt-2 max-w-[36em] text-ink-2">{children}</div>}
      {action !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
