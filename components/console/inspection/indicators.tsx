import Link from "next/link";
import { formatChineseDate } from "@/lib/core/civil-date";
import type { InspectionBoard } from "@/lib/reports/inspection/queries";
import type { Found } from "@/lib/reports/inspection/verdict";
import { VerdictTag } from "./verdict-tag";

type Result = InspectionBoard["results"][number];

const SHOWN = 5;

/** Where an indicator stands on the board. */
export const indicatorId = (code: string): string => `indicator-${code}`;

/** The indicators of one part, each with what is the case, what to do, where, and who does it. */
export function Indicators({ results }: { results: readonly Result[] }) {
  return (
    <ul>
      {results.map((result) => (
        <li
          key={result.code}
          id={indicatorId(result.code)}
          className="grid scroll-mt-24 gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[5.5rem_minmax(0,1fr)]"
        >
          <div className="pt-0.5">
            <VerdictTag verdict={result.verdict} />
          </div>
          <div className="min-w-0">
            <h3 className="font-semibold">{result.indicator.name}</h3>
            <p>
              {result.summary}
              {result.since !== null && result.verdict !== "ok" && (
                <span className="ml-2 text-small text-ink-3">{formatChineseDate(result.since)}起</span>
              )}
            </p>
            {result.todo !== "" && <p className="mt-1 text-ink-2">{result.todo}</p>}
            <Places found={result.found} />
            <p className="mt-1 text-small text-ink-3">标准：{result.indicator.standard}。</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Places({ found }: { found: readonly Found[] }) {
  if (found.length === 0) return null;
  const [first, rest] = [found.slice(0, SHOWN), found.slice(SHOWN)];
  return (
    <>
      <PlaceList found={first} />
      {rest.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-blue">其余 {rest.length} 处</summary>
          <PlaceList found={rest} />
        </details>
      )}
    </>
  );
}

function PlaceList({ found }: { found: readonly Found[] }) {
  return (
    <ul className="mt-2 border-l-3 border-rule-2 pl-4 text-small">
      {found.map(({ text, href, owner }) => (
        <li key={text} className="flex flex-wrap items-baseline gap-x-3">
          {href === null ? (
            <span className="py-1 wrap-anywhere">{text}</span>
          ) : (
            <Link href={href} prefetch={false} className="inline-block py-1 wrap-anywhere">
              {text}
            </Link>
          )}
          <span className="text-ink-3">{owner ?? "公开办"}</span>
        </li>
      ))}
    </ul>
  );
}
