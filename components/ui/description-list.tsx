import clsx from "clsx";
import { Fragment, type ReactNode } from "react";

export interface Description {
  term: string;
  /** null or "": shown as 未填写, or left out with `hideEmpty` */
  value: ReactNode;
}

interface DescriptionListProps {
  items: readonly Description[];
  hideEmpty?: boolean;
  className?: string;
}

const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === false || value === "";

/** Terms and what they hold, one rule under each. */
export function DescriptionList({ items, hideEmpty = false, className }: DescriptionListProps) {
  const shown = hideEmpty ? items.filter((item) => !isEmpty(item.value)) : items;
  return (
    <dl className={clsx("grid grid-cols-[minmax(5em,auto)_1fr] text-small", className)}>
      {shown.map((item) => (
        <Fragment key={item.term}>
          <dt className="border-b border-rule py-2 pr-5 text-ink-3">{item.term}</dt>
          <dd className="min-w-0 border-b border-rule py-2">
            {isEmpty(item.value) ? <span className="text-ink-3">未填写</span> : item.value}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
