import { type CivilDate, formatChineseDate, formatInstant } from "@/lib/core/civil-date";

/** `2026-11-18 09:30`, in Asia/Shanghai. */
export function InstantText({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {formatInstant(at)}
    </time>
  );
}

/** A day: `2026-11-18` in lists, `2026年11月18日` with `long`. */
export function DateText({ date, long = false }: { date: CivilDate; long?: boolean }) {
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {long ? formatChineseDate(date) : date}
    </time>
  );
}
