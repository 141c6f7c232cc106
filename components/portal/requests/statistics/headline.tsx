import type { RequestStatistics } from "@/lib/reports/statistics/queries";
import { onTimeRate } from "@/lib/reports/statistics/words";

/** The few figures that answer most questions. */
export function Headline({ found }: { found: RequestStatistics }) {
  const { received, answered, open, days, workingDays } = found;
  return (
    <dl className="mb-8 grid grid-cols-2 gap-x-8 gap-y-5 border-y border-rule py-5 md:grid-cols-3 lg:grid-cols-6">
      <Figure term="收到" value={received} unit="件" />
      <Figure term="答复" value={answered} unit="件" />
      <Figure term="按期率" value={onTimeRate(found)} />
      <Figure
        term="用时中位数"
        value={days?.median ?? null}
        unit="天"
        note={workingDays === null ? undefined : `${workingDays.median} 个工作日`}
      />
      <Figure
        term="九成不超过"
        value={days?.p90 ?? null}
        unit="天"
        note={workingDays === null ? undefined : `${workingDays.p90} 个工作日`}
      />
      <Figure term="尚未答复" value={open} unit="件" />
    </dl>
  );
}

interface FigureProps {
  term: string;
  /** null: there is nothing to tell it from */
  value: number | string | null;
  unit?: string;
  note?: string;
}

function Figure({ term, value, unit, note }: FigureProps) {
  return (
    <div>
      <dt className="text-small text-ink-3">{term}</dt>
      <dd>
        <span className="num font-serif text-title">{value === null ? "—" : value.toLocaleString("zh-CN")}</span>
        {unit !== undefined && value !== null && ` ${unit}`}
        {note !== undefined && <span className="block text-small text-ink-3">{note}</span>}
      </dd>
    </div>
  );
}
