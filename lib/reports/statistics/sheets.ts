import type { Sheet } from "@/lib/documents/workbook";
import type { Durations } from "./durations";
import type { RequestStatistics } from "./queries";
import { ANSWERED_HEADS, answeredFigures, onTimeRate } from "./words";

const lengths = (name: string, of: Durations | null): (string | number | null)[] => [
  ...[name, of?.cases ?? 0, of?.median ?? null, of?.p75 ?? null, of?.p90 ?? null, of?.longest ?? null, of?.mean ?? null],
];

/** The statistics as sheets of a workbook. */
export function statisticsSheets(found: RequestStatistics): Sheet[] {
  const { year, received, answered, onTime, open, days, workingDays } = found;
  return [
    {
      name: "概况",
      rows: [
        [{ value: `${year} 年政府信息公开申请办理统计`, look: "title", columns: 7 }],
        ["收到（件）", received],
        ["答复（件）", answered],
        ["按期答复（件）", onTime],
        ["按期率", onTimeRate(found)],
        ["年末（或至今）未答复（件）", open],
        [],
        ["用时", "件数", "中位数", "四分之三不超过", "九成不超过", "最长", "平均"].map((value) => ({ value, look: "head" as const })),
        lengths("自然日", days),
        lengths("工作日", workingDays),
      ],
    },
    {
      ...{ name: "按月", headerRows: 1 },
      rows: [
        ["月份", "收到", ...ANSWERED_HEADS],
        ...found.months.map((line) => [`${line.month} 月`, line.received, ...answeredFigures(line)]),
      ],
    },
    {
      ...{ name: "按科室", headerRows: 1 },
      rows: [["科室", ...ANSWERED_HEADS], ...found.departments.map((line) => [line.department, ...answeredFigures(line)])],
    },
    {
      ...{ name: "按结果", headerRows: 1 },
      rows: [
        ["结果", "具体结果", "件数"],
        ...found.outcomes.flatMap(({ kind, outcomes }) => outcomes.map(({ label, cases }) => [kind, label, cases])),
      ],
    },
    {
      ...{ name: "申请内容关键词", headerRows: 1 },
      rows: [["关键词", "件数"], ...found.words.map(({ word, cases }) => [word, cases])],
    },
  ];
}
