import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb";

interface PageHeaderProps {
  title: string;
  /** the way here, without the page itself */
  trail?: readonly Crumb[];
  /** <Tag>s beside the title */
  tags?: ReactNode;
  /** one line under the title */
  meta?: ReactNode;
  /** buttons */
  actions?: ReactNode;
}

/** The head of a page: where it stands, its title, its state, and what can be done. */
export function PageHeader({ title, trail, tags, meta, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 border-b border-rule-2 pb-4">
      {trail !== undefined && <Breadcrumb trail={trail} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h1 className="text-title">{title}</h1>
            {tags}
          </div>
          {meta !== undefined && <div className="mt-1 text-small text-ink-3">{meta}</div>}
        </div>
        {actions !== undefined && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
