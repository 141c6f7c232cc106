import clsx from "clsx";
import type { ReactNode } from "react";
import type { Tone } from "./notice";

const COLOURS: Readonly<Record<Tone, string>> = {
  plain: "bg-blue-wash text-blue-deep",
  done: "bg-jade-wash text-jade",
  soon: "bg-amber-wash text-amber",
  late: "bg-vermilion-wash text-vermilion",
};

export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={clsx("inline-block rounded px-2 text-small whitespace-nowrap", COLOURS[tone])}>{children}</span>;
}
