import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "./button";
import type { Choice } from "./field";

interface FiltersProps {
  /** the list's own address */
  action: string;
  /** parameters that stay, the sorting for instance; the page starts again at 1 */
  keep?: Readonly<Record<string, string>>;
  /** something is filtered now: offers to clear it */
  active: boolean;
  children: ReactNode;
}

/** The filters of a list: a GET form, so that the address holds them. */
export function Filters({ action, keep = {}, active, children }: FiltersProps) {
  return (
    <form action={action} method="get" aria-label="筛选" className="no-print mb-5 flex flex-wrap items-end gap-x-4 gap-y-3">
      {Object.entries(keep).map(([name, value]) => value !== "" && <input key={name} type="hidden" name={name} value={value} />)}
      {children}
      <div className="flex items-center gap-4">
        <Button weight="quiet">筛选</Button>
        {active && (
          <Link href={action} prefetch={false} className="inline-flex min-h-11 items-center text-small">
            清除条件
          </Link>
        )}
      </div>
    </form>
  );
}

const CONTROL = "block min-h-11 w-full rounded border border-field bg-white px-3 py-1.5 leading-normal";

interface FilterProps {
  name: string;
  label: string;
  value: string;
  className?: string;
}

export function FilterText({ name, label, value, className, type = "search" }: FilterProps & { type?: "search" | "date" }) {
  return (
    <label className={clsx("block min-w-0 max-sm:w-full", className)}>
      <span className="mb-0.5 block text-small text-ink-2">{label}</span>
      <input type={type} name={name} defaultValue={value} className={CONTROL} />
    </label>
  );
}

export function FilterSelect({
  name,
  label,
  value,
  className,
  choices,
  all = "全部",
}: FilterProps & { choices: readonly Choice[]; all?: string }) {
  return (
    <label className={clsx("block min-w-0 max-sm:w-[calc(50%-0.5rem)]", className)}>
      <span className="mb-0.5 block text-small text-ink-2">{label}</span>
      <select name={name} defaultValue={value} className={CONTROL}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
