import type { Chart } from "@/lib/core/chart";
import { Bars } from "./bars";
import { Lines } from "./lines";
import { lineOf, Sample } from "./sample";
import { isFlat, sentence, shown } from "./scale";

/** A chart drawn on the server, without script: readable without colour, in the reader's own type, printed as it is, and as a table. */
export function ChartFigure({ chart }: { chart: Chart }) {
  return (
    <figure className="break-inside-avoid text-small">
      <figcaption className="mb-3 font-serif text-base font-semibold">
        {chart.title}
        <span className="ml-2 inline-block font-sans text-small font-normal text-ink-3">单位：{chart.unit}</span>
      </figcaption>
      {isFlat(chart) ? (
        <p className="text-ink-2">没有大于 0 的数字，不画图。</p>
      ) : (
        <div role="img" className="@container" aria-label={sentence(chart)}>
          {chart.kind === "line" ? <Lines chart={chart} /> : <Bars chart={chart} />}
          {chart.series.length > 1 && <Legend chart={chart} />}
        </div>
      )}
      <details className="mt-2">
        <summary className="no-print inline-flex min-h-11 items-center text-blue">以表格查看</summary>
        <ChartTable chart={chart} />
      </details>
    </figure>
  );
}

function Legend({ chart }: { chart: Chart }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
      {chart.series.map(({ name }, which) => (
        <span key={name} className="inline-flex items-center gap-2">
          <svg width="28" height="12" aria-hidden="true">
            {chart.kind === "bar" ? <Sample which={which} width={28} height={12} /> : <LineSample which={which} />}
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}

function LineSample({ which }: { which: number }) {
  const { colour, dash } = lineOf(which);
  return <line x1="0" x2="28" y1="6" y2="6" stroke="currentColor" strokeWidth="2" strokeDasharray={dash} className={colour} />;
}

function ChartTable({ chart }: { chart: Chart }) {
  const cell = "border-b border-rule py-1.5 pr-6";
  return (
    <table className="border-collapse">
      <caption className="sr-only">{chart.title}</caption>
      <thead>
        <tr className="text-left">
          <th scope="col" className={cell}>
            {chart.of}
          </th>
          {chart.series.map(({ name }) => (
            <th key={name} scope="col" className={`${cell} text-right`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.labels.map((label, at) => (
          <tr key={label}>
            <th scope="row" className={`${cell} text-left font-normal`}>
              {label}
            </th>
            {chart.series.map(({ name, values }) => (
              <td key={name} className={`${cell} num text-right`}>
                {shown(values[at] ?? null, chart)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
