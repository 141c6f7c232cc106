import Link from "next/link";
import type { ReactNode } from "react";
import { GUIDED_STEPS, type GuidedStep } from "@/lib/requests/intake/guided-steps";
import { Trail } from "../../trail";
import { STEP_NAMES } from "./words";

interface FrameProps {
  /** the step, or the page that reads everything back */
  at: GuidedStep | "check";
  title: string;
  /** the page before */
  back: string;
  children: ReactNode;
}

const PAGES = [...GUIDED_STEPS, "check"] as const;
const LAST = PAGES.length;

/** A page of the guided form: where it stands among the others, one question, the way back. */
export function FilingFrame({ at, title, back, children }: FrameProps) {
  const number = PAGES.indexOf(at) + 1;
  return (
    <div className="wrap pb-16">
      <Trail steps={[{ name: "依申请公开", path: "/requests" }]} current="在线申请" />
      <div className="max-w-[42rem]">
        <p
          id="step"
          className="flex scroll-mt-2 flex-wrap items-center justify-between gap-x-6 border-b border-rule-2 text-small text-ink-3"
        >
          <span>
            第<span className="num"> {number} </span>步，共<span className="num"> {LAST} </span>步　
            {at === "check" ? "核对和提交" : STEP_NAMES[at]}
          </span>
          <Link href={back} prefetch={false} className="inline-flex min-h-11 items-center">
            上一步
          </Link>
        </p>
        <Progress number={number} />
        <h1 className="mt-7 mb-6 text-title md:text-display">{title}</h1>
        {children}
      </div>
    </div>
  );
}

/** The same in a line, for the eye alone. */
function Progress({ number }: { number: number }) {
  return (
    <div aria-hidden="true" className="flex gap-1 pt-1.5">
      {PAGES.map((page) => (
        <span key={page} className={PAGES.indexOf(page) < number ? "h-1 flex-1 bg-blue" : "h-1 flex-1 bg-rule"} />
      ))}
    </div>
  );
}
