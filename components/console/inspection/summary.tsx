import type { InspectionBoard } from "@/lib/reports/inspection/queries";
import { byGravity, VERDICT_WORDS, type Verdict } from "@/lib/reports/inspection/verdict";
import { indicatorId } from "./indicators";
import { VerdictTag } from "./verdict-tag";

const COUNTED: readonly Verdict[] = ["fail", "alarm", "warn", "unknown", "person", "ok"];

/** How the site stands at a glance, and what is to be done first: each leads to its place on the board. */
export function Summary({ results }: Pick<InspectionBoard, "results">) {
  const counts = COUNTED.map((verdict) => ({ verdict, count: results.filter((one) => one.verdict === verdict).length }));
  const pressing = byGravity(results).filter(({ verdict }) => verdict === "fail" || verdict === "alarm" || verdict === "warn");
  return (
    <section aria-labelledby="at-a-glance" className="mb-9 border border-rule bg-sheet px-5 py-4">
      <h2 id="at-a-glance" className="text-large">
        {pressing.length === 0 ? "没有要处理的指标" : `要处理的 ${pressing.length} 项`}
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-5 text-small text-ink-2">
        {counts.map(
          ({ verdict, count }) =>
            count > 0 && (
              <span key={verdict}>
                {VERDICT_WORDS[verdict]} <strong className="num">{count}</strong> 项
              </span>
            ),
        )}
      </p>
      {pressing.length > 0 && (
        <ul className="mt-3 border-t border-rule">
          {pressing.map(({ code, verdict, indicator, summary }) => (
            <li
              key={code}
              className="grid items-baseline gap-x-4 border-b border-rule py-1.5 last:border-b-0 sm:grid-cols-[5rem_14rem_minmax(0,1fr)]"
            >
              <span>
                <VerdictTag verdict={verdict} />
              </span>
              <a href={`#${indicatorId(code)}`} className="inline-block py-1 font-semibold">
                {indicator.name}
              </a>
              <span className="text-small text-ink-2">{summary}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
