import type { Chart } from "@/lib/core/chart";
import { Sample } from "./sample";
import { known, largest, shown } from "./scale";

/** Bars beside each other: words and figures are set as text, so that they grow with the reader's type and stay apart on a phone. */
export function Bars({ chart }: { chart: Chart }) {
  const most = largest(chart);
  const many = chart.series.length > 1;
  return (
    <div className="grid grid-cols-[minmax(4em,auto)_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5">
      {chart.labels.map((label, at) => (
        <div key={label} className="col-span-3 grid grid-cols-subgrid items-center gap-y-0.5">
          <span className="max-w-[12em] leading-snug" style={{ gridRow: `span ${chart.series.length}` }}>
            {label}
          </span>
          {chart.series.map((series, which) => {
            const value = series.values[at] ?? null;
            return <Bar key={series.name} share={(known(value) / most) * 100} which={which} text={shown(value, chart)} slim={many} />;
          })}
        </div>
      ))}
    </div>
  );
}

function Bar({ share, which, text, slim }: { share: number; which: number; text: string; slim: boolean }) {
  return (
    <>
      <svg width="100%" height={slim ? 12 : 18} className="border-l border-ink-3" aria-hidden="true">
        <Sample which={which} width={`${share}%`} height="100%" />
      </svg>
      <span className="num text-right">{text}</span>
    </>
  );
}
