import Link from "next/link";
import type { ReactNode } from "react";
import type { AgencySummary } from "@/lib/identity/agencies";

interface FrameProps {
  agency: AgencySummary | null;
  title: string;
  /** under the title */
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

const CHARGES: readonly (readonly [string, string])[] = [
  ["谁主办", "谁负责"],
  ["谁审批", "谁负责"],
  ["谁上网", "谁负责"],
];

/** The pages at the door of the console: whose it is on the left, what to do on the right. */
export function Frame({ agency, title, lead, wide = false, children }: FrameProps) {
  return (
    <div className="flex min-h-dvh flex-col bg-paper lg:flex-row">
      <header className="flex flex-col bg-night px-6 py-6 text-night-ink lg:sticky lg:top-0 lg:h-dvh lg:w-[42%] lg:max-w-[38rem] lg:px-14 lg:py-14">
        <p className="text-small tracking-[0.3em] max-lg:hidden">政府信息公开平台</p>
        <div className="lg:my-auto lg:pb-10">
          <p className="font-serif text-title leading-normal font-semibold text-balance text-white lg:text-display">
            {agency?.name ?? "政府信息公开平台"}
          </p>
          <p className="mt-1 text-small lg:mt-3 lg:text-base">
            {agency === null ? "首次安装" : "信息公开工作台"}
            {agency?.isDemo === true && <DemoMark />}
          </p>
          <dl className="mt-14 space-y-3 border-l-2 border-night-2 pl-5 font-serif text-large max-lg:hidden">
            {CHARGES.map(([who, duty]) => (
              <div key={who} className="flex gap-4">
                <dt>{who}</dt>
                <dd className="text-white">{duty}</dd>
              </div>
            ))}
          </dl>
        </div>
        <p className="text-small max-lg:hidden">涉密不上网，上网不涉密</p>
      </header>
      <div className="flex flex-1 flex-col px-6 py-9 lg:px-14">
        <main className={`mx-auto w-full lg:my-auto ${wide ? "max-w-[42rem]" : "max-w-[25rem]"}`}>
          <h1 className="mb-2 text-title">{title}</h1>
          {lead !== undefined && <div className="mb-6 text-ink-2">{lead}</div>}
          {children}
        </main>
        <footer className="mx-auto mt-10 w-full max-w-[42rem] text-center text-small text-ink-3">
          <Link href="/" prefetch={false}>
            返回公开网站
          </Link>
        </footer>
      </div>
    </div>
  );
}

const DemoMark = () => <span className="ml-3 rounded-sm border border-current px-1.5 py-0.5">演示数据</span>;
