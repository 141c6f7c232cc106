import clsx from "clsx";
import type { Chart, ChartSeries } from "@/lib/core/chart";
import { lineOf } from "./sample";
import { known, largest } from "./scale";

/** Where the lines are drawn, in hundredths of the height: above is room for figures, below for labels. */
const TOP = 18;
const BASE = 82;
/** With more points, a narrow chart shows every second label and figures stand only where a line ends or is highest. */
const FEW = 6;

/** Lines in the course of time. Places are shares of the room there is, so that type keeps its size whatever the width. */
export function Lines({ chart }: { chart: Chart }) {
  const most = largest(chart);
  const { labels, series } = chart;
  const x = (at: number): string => `${((at + 0.5) / labels.length) * 100}%`;
  const y = (value: number): string => `${BASE - (value / most) * (BASE - TOP)}%`;
  return (
    <svg width="100%" className="h-[13rem] overflow-visible" aria-hidden="true">
      {[0, 0.5, 1].map((share) => (
        <line
          key={share}
          x1="0"
          x2="100%"
          y1={y(share * most)}
          y2={y(share * most)}
          stroke="currentColor"
          className={share === 0 ? "text-ink-3" : "text-rule"}
        />
      ))}
      {labels.map((label, at) => (
        <text
          key={label}
          x={x(at)}
          y="96%"
          textAnchor="middle"
          fill="currentColor"
          className={clsx("num text-ink-2 forced-colors:text-[CanvasText]", labels.length > FEW && at % 2 === 1 && "@max-[32rem]:hidden")}
        >
          {label}
        </text>
      ))}
      {series.map((one, which) => (
        <Line key={one.name} series={one} which={which} alone={series.length === 1} x={x} y={y} />
      ))}
    </svg>
  );
}

interface LineProps {
  series: ChartSeries;
  which: number;
  alone: boolean;
  x: (at: number) => string;
  y: (value: number) => string;
}

function Line({ series: { values }, which, alone, x, y }: LineProps) {
  const { colour, dash } = lineOf(which);
  const highest = values.indexOf(Math.max(...values.map(known)));
  const points = values.flatMap((value, at) => (value === null ? [] : [{ at, value, next: values[at + 1] ?? null }]));
  const hasFigure = (at: number): boolean => values.length <= FEW || at === 0 || at === points.at(-1)?.at || at === highest;
  return (
    <g className={colour} stroke="currentColor" strokeWidth="2">
      {points.map(({ at, value, next }) =>
        next === null ? null : <line key={at} x1={x(at)} y1={y(value)} x2={x(at + 1)} y2={y(next)} strokeDasharray={dash} />,
      )}
      {points.map(({ at, value }) => (
        <circle
          key={at}
          cx={x(at)}
          cy={y(value)}
          r="4"
          className={which === 0 ? "fill-current" : "fill-sheet forced-colors:fill-[Canvas]"}
        />
      ))}
      {alone &&
        points
          .filter(({ at }) => hasFigure(at))
          .map(({ at, value }) => (
            <text
              key={at}
              x={x(at)}
              y={y(value)}
              dy="-0.7em"
              textAnchor="middle"
              fill="currentColor"
              stroke="none"
              className="num font-semibold"
            >
              {value}
            </text>
          ))}
    </g>
  );
}
