import { describe, expect, test } from "vitest";
import { chartsOf } from "./charts";
import { busyYear, emptyYear } from "./testing/snapshot";

const chart = (key: string, snapshot = busyYear) => chartsOf(snapshot).find((one) => one.key === key);

describe("charts", () => {
  test("the results are the groups of section 3 and add up to its total", () => {
    expect(chart("outcomes")?.labels).toEqual(["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"]);
    expect(chart("outcomes")?.series).toEqual([{ name: "件数", values: [5548, 2168, 730, 3421, 457, 1486] }]);
    const sum = chart("outcomes")?.series[0]?.values.reduce<number>((total, value) => total + (value ?? 0), 0);
    expect(sum).toBe(busyYear.figures.table3?.["R3.7"]?.C7);
  });

  test("the channels are the parts of section 1", () => {
    expect(chart("channels")).toMatchObject({
      kind: "bar",
      labels: ["门户网站政府信息公开专栏", "门户网站其他信息", "微信公众号", "政策解读"],
      series: [{ values: [30, 1538, 720, 3] }],
    });
  });

  test("the years begin where something is known, and gaps stay gaps", () => {
    expect(chart("received")).toMatchObject({
      kind: "line",
      labels: ["2019", "2020", "2021", "2022"],
      series: [{ values: [8120, 9344, 11_020, 14_069] }],
    });
    const gap = { ...busyYear, trend: busyYear.trend.map((year) => (year.year === 2020 ? { ...year, received: null } : year)) };
    expect(chart("received", gap)?.series).toEqual([{ name: "收到申请", values: [8120, null, 11_020, 14_069] }]);
  });

  test("nothing is drawn that has nothing to show", () => {
    expect(chartsOf(emptyYear).map(({ key }) => key)).toEqual(["channels", "received", "disclosed"]);
    expect(chartsOf({ ...emptyYear, trend: emptyYear.trend.slice(1), figures: { ...emptyYear.figures, section1: null } })).toEqual([]);
  });

  test("a result that is left empty is not drawn as none", () => {
    const { table3, ...figures } = busyYear.figures;
    const holed = { ...busyYear, figures: { ...figures, table3: { ...table3, "R3.4.1": { ...table3?.["R3.4.1"], C7: null } } } };
    expect(chart("outcomes", holed)?.series[0]?.values[3]).toBeNull();
  });
});
