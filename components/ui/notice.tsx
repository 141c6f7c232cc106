import clsx from "clsx";
import type { ReactNode } from "react";

/** What a colour says; the words always say it too. */
export type Tone = "plain" | "done" | "soon" | "late";

const WASH: Readonly<Record<Tone, string>> = {
  plain: "border-blue bg-blue-wash",
  done: "border-jade bg-jade-wash",
  soon: "border-amber bg-amber-wash",
  late: "border-vermilion bg-vermilion-wash",
};

interface NoticeProps {
  tone?: Tone;
  role?: "alert" | "status" | "note";
  /** to be led to by an address */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A passage set apart: an answer, a warning, the state of the page. */
export function Notice({ tone = "plain", role = "note", id, className, children }: NoticeProps) {
  return (
    <div role={role} id={id} className={clsx("border-l-4 px-4 py-3", WASH[tone], className)}>
      {children}
    </div>
  );
}
