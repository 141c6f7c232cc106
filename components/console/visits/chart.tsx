import { roundTop } from "@/lib/visits/period";
import type { PeriodFigures } from "@/lib/visits/queries";

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [960, 260, 56, 28];

/** Views as bars with the visitors within them. The table below it says the same in numbers, so the picture is not read out. */
export function VisitChart({ figures }: { figures: readonly PeriodFigures[] }) {
  const top = roundTop(Math.max(0, ...figures.map(({ views }) => views)));
  const slot = (WIDTH - LEFT) / Math.max(figures.length, 1);
  const bar = Math.min(slot * 0.7, 56);
  const y = (value: number): number => (HEIGHT - BOTTOM) * (1 - value / top) + 8;
  const every = Math.ceil(figures.length / 16);
  return (
    <figure className="mb-3">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 12}`} aria-hidden="true" className="w-full bg-sheet">
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line x1={LEFT} x2={WIDTH} y1={y(top * part)} y2={y(top * part)} className="stroke-rule" />
            <text x={LEFT - 8} y={y(top * part) + 5} textAnchor="end" className="fill-ink-3 text-[13px]">
              {Math.round(top * part).toLocaleString("zh-CN")}
            </text>
          </g>
        ))}
        {figures.map(({ period, views, visitors }, place) => {
          const x = LEFT + slot * place + (slot - bar) / 2;
          return (
            <g key={period}>
              <rect x={x} y={y(views)} width={bar} height={y(0) - y(views)} className="fill-rule-2" />
              <rect x={x} y={y(visitors)} width={bar} height={y(0) - y(visitors)} className="fill-blue" />
              {place % every === 0 && (
                <text x={x + bar / 2} y={HEIGHT + 6} textAnchor="middle" className="fill-ink-3 text-[13px]">
                  {shortOf(period)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="flex flex-wrap gap-x-6 pt-1 text-small text-ink-2">
        <span>
          <span aria-hidden="true" className="mr-2 inline-block size-3 bg-rule-2" />
          浏览量（次）
        </span>
        <span>
          <span aria-hidden="true" className="mr-2 inline-block size-3 bg-blue" />
          独立访客（个，按日去重后相加）
        </span>
      </figcaption>
    </figure>
  );
}

/** "23" of a day, "11 月" of a month, "2026" of a year. */
function shortOf(period: string): string {
  if (period.length === 10) return String(Number(period.slice(8)));
  return period.length === 7 ? `${Number(period.slice(5))} 月` : period;
}
