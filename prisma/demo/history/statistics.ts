import { addDays, type CivilDate, civilDate } from "@/lib/core/civil-date";
import { p, table } from "../html";
import type { Random } from "../random";
import type { Draft } from "./import-row";
import { areasOfCity } from "./places";
import { workingDayFrom } from "./working-days-2022";

/** The periods reported during 2022: the whole of 2021 in January, then 1—2月 (January alone is not reported), and so on to 1—11月. */
export const releases = [
  { label: "2021年", months: 12, month: 1 },
  ...Array.from({ length: 10 }, (_, at) => ({ label: `2022年1—${at + 2}月`, months: at + 2, month: at + 3 })),
] as const;
export type Release = (typeof releases)[number];

interface Series {
  name: string;
  title: (label: string) => string;
  unit: string;
  /** Row names with the ordinary amount of one month. */
  rows: readonly (readonly [string, number])[];
  summed: boolean;
  department: string;
  /** Day of the month of the release. */
  dueDay: number;
}

const byArea = (base: readonly number[]): [string, number][] => areasOfCity.map((area, at) => [area, base[at] ?? 1]);

const series: readonly Series[] = [
  {
    name: "规模以上工业总产值",
    title: (label) => `${label}全市规模以上工业总产值完成情况`,
    unit: "亿元",
    rows: byArea([18.4, 14.7, 7.9, 11.2, 16.5, 9.3]),
    summed: true,
    department: "yxjc",
    dueDay: 18,
  },
  {
    name: "主要行业产值",
    title: (label) => `${label}全市工业分行业产值情况`,
    unit: "亿元",
    rows: [
      ["化工", 21.3],
      ["装备制造", 15.8],
      ["冶金建材", 17.6],
      ["食品纺织", 9.1],
      ["电子信息", 8.4],
      ["其他行业", 5.8],
    ],
    summed: true,
    department: "yxjc",
    dueDay: 19,
  },
  {
    name: "主要工业产品产量",
    title: (label) => `${label}全市主要工业产品产量`,
    unit: "万吨",
    rows: [
      ["水泥", 24.6],
      ["铝材", 3.2],
      ["有机硅单体", 1.8],
      ["乳制品", 2.1],
      ["再生铝锭", 1.4],
    ],
    summed: false,
    department: "yxjc",
    dueDay: 20,
  },
  {
    name: "工业用电量",
    title: (label) => `${label}全市工业用电量情况`,
    unit: "亿千瓦时",
    rows: byArea([2.31, 1.42, 0.66, 1.87, 1.58, 0.74]),
    summed: true,
    department: "yxjc",
    dueDay: 12,
  },
  {
    name: "工业投资",
    title: (label) => `${label}全市工业投资完成情况`,
    unit: "亿元",
    rows: byArea([3.6, 2.8, 1.5, 2.1, 4.2, 2.4]),
    summed: true,
    department: "tzjg",
    dueDay: 22,
  },
  {
    name: "软件和信息技术服务业收入",
    title: (label) => `${label}全市软件和信息技术服务业运行情况`,
    unit: "亿元",
    rows: [
      ["软件产品", 0.82],
      ["信息技术服务", 1.36],
      ["信息安全", 0.18],
      ["嵌入式系统软件", 0.44],
    ],
    summed: true,
    department: "xxh",
    dueDay: 25,
  },
  {
    name: "中小工业企业营业收入",
    title: (label) => `${label}全市规模以上中小工业企业经营情况`,
    unit: "亿元",
    rows: byArea([9.2, 8.1, 5.6, 5.9, 8.8, 6.4]),
    summed: true,
    department: "zxqy",
    dueDay: 26,
  },
];

export interface Figure {
  name: string;
  amount: number;
  growth: string;
}

/** The rows of one release, with growth over the same period of the year before; the total is the sum of the rows shown. */
function figuresOf(random: Random, one: Series, release: Release): { rows: Figure[]; total: Figure } {
  const raw = one.rows.map(([name, monthly]) => {
    const amount = Number((monthly * release.months * random.decimal(0.93, 1.07, 3)).toFixed(2));
    const before = Number((amount / (1 + random.decimal(-4, 13, 1) / 100)).toFixed(2));
    return { name, amount, before };
  });
  const growthOf = (amount: number, before: number): string => ((amount / before - 1) * 100).toFixed(1);
  const sum = (key: "amount" | "before"): number => Number(raw.reduce((total, row) => total + row[key], 0).toFixed(2));
  return {
    rows: raw.map(({ name, amount, before }) => ({ name, amount, growth: growthOf(amount, before) })),
    total: { name: "全市合计", amount: sum("amount"), growth: growthOf(sum("amount"), sum("before")) },
  };
}

const change = (growth: string): string => (Number(growth) < 0 ? `下降${growth.slice(1)}%` : `增长${growth}%`);

function release(random: Random, one: Series, at: Release): { draft: Draft; day: CivilDate } {
  const { rows, total } = figuresOf(random, one, at);
  const ranked = [...rows].sort((a, b) => Number(b.growth) - Number(a.growth));
  const [fastest, second] = ranked;
  const rising = rows.filter((row) => Number(row.growth) > 0).length;
  const shown = one.summed ? [...rows, total] : rows;
  const what = one.rows[0]?.[0] === areasOfCity[0] ? "地区" : one.summed ? "行业类别" : "产品";
  const formed = workingDayFrom(civilDate(`2022-${String(at.month).padStart(2, "0")}-${one.dueDay}`));
  const summary = one.summed
    ? `${at.label}，全市${one.name}完成${total.amount.toFixed(2)}${one.unit}，同比${change(total.growth)}。`
    : `${at.label}，在重点监测的${rows.length}种工业产品中，有${rising}种产量同比增长。`;
  return {
    day: workingDayFrom(addDays(formed, random.int(0, 1))),
    draft: {
      title: one.title(at.label),
      body: [
        p(
          summary,
          `分${what}看，增速靠前的是${fastest?.name}和${second?.name}，同比分别${change(fastest?.growth ?? "0.0")}、${change(second?.growth ?? "0.0")}。`,
        ),
        table(
          [what, `本期累计（${one.unit}）`, "同比增减（%）"],
          shown.map((row) => [row.name, row.amount.toFixed(2), row.growth]),
        ),
        p(
          `说明：1.本表数据由示例市工业和信息化局根据监测平台和有关部门资料整理，${at.label}为累计数。2.部分数据因四舍五入，分项增速按本期数与上年同期数计算，上年同期数按可比口径调整。3.数据如有修订，以最终核定结果为准。`,
        ),
      ].join(""),
      department: one.department,
      keywords: ["统计数据", one.name],
      genre: "统计数据",
      topic: "国民经济管理、国有资产监管",
      formedOn: formed,
    },
  };
}

/** All monthly releases of the year: 11 periods of 7 series. */
export const statistics = (random: Random): { draft: Draft; day: CivilDate }[] =>
  releases.flatMap((at) => series.map((one) => release(random, one, at)));
