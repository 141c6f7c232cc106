import { cellOf, isNumber, moreOrLess, toFigure } from "./cell";
import { formatDecimal } from "./decimal";
import { cellsOf, plus, weigh } from "./equation";
import { emptyFindings, faultFindings } from "./single-cells";
import type { Finding, Section1 } from "./tables";

/** The parts of the number of items disclosed. An item counts in one part only: an interpretation is not counted by channel again. */
export const SECTION1_PARTS: Readonly<Record<string, string>> = {
  "portal-disclosure": "门户网站政府信息公开专栏",
  "portal-other": "门户网站其他信息",
  wechat: "微信公众号",
  interpretation: "政策解读",
  "other-channels": "政府公报和其他渠道",
};

/** S1-SUM (the stated total is the sum of the stated parts), S1-INT, and S1-TWICE for a part that is stated twice. */
export function checkSection1({ total, parts }: Section1): Finding[] {
  const count = { kind: "count" as const };
  const totalCell = { ...cellOf("section1", { total }, "total", "总数"), ...count };
  const cells = parts.map(({ key, label, count: figure }) => ({
    ...cellOf("section1.parts", { [key]: figure }, key, label ?? SECTION1_PARTS[key] ?? key),
    ...count,
  }));
  const place = "第一部分主动公开数量";
  const twice = parts.filter(({ key }, index) => parts.findIndex((part) => part.key === key) < index);
  const doubled = twice.map(
    ({ key, count: figure }): Finding => ({
      rule: "S1-TWICE",
      severity: "error",
      cells: [`section1.parts.${key}`],
      expected: null,
      found: figure,
      message: `${place}：“${SECTION1_PARTS[key] ?? key}”（${key}）写了两次，各部分不能重复。`,
    }),
  );
  const equation = { expected: plus(...cells), found: plus(totalCell) };
  const off = weigh(equation);
  const listed = cells.map(({ label, reading }) => `${label} ${isNumber(reading) ? formatDecimal(reading) : "（空）"}`).join("、");
  const sum: Finding[] =
    typeof off === "string"
      ? []
      : [
          {
            rule: "S1-SUM",
            severity: "error",
            cells: cellsOf(equation).map(({ id }) => id),
            expected: toFigure(off.expected),
            found: toFigure(off.found),
            message: `${place}：${listed === "" ? "没有写出各部分" : listed}，相加是 ${formatDecimal(off.expected)}，而总数写的是 ${formatDecimal(off.found)}，${moreOrLess(off.difference)}。`,
          },
        ];
  return [
    ...sum,
    ...doubled,
    ...emptyFindings("S1", "第一部分", [{ label: "主动公开数量", cells: [totalCell, ...cells] }]),
    ...faultFindings("S1", place, [totalCell, ...cells]),
  ];
}
