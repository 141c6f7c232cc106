import { isNumber, readFigure, toFigure } from "./cell";
import { add, signOf, ZERO } from "./decimal";
import type { Figure, Finding, Tables } from "./tables";

/** A section's text and its place in the report. */
export type NoneStatement = { readonly place: string; readonly text: string };

type Subject = {
  readonly rule: string;
  readonly name: string;
  /** How the text names it. */
  readonly words: string;
  /** Clauses with these words say something else than "none". */
  readonly unless: RegExp;
  readonly cells: readonly string[];
  readonly figures: (tables: Tables, feeIncome: Figure | undefined) => readonly (Figure | undefined)[];
};

const QUALIFIED = /纠正|败诉|撤销|违法|超期|逾期|未审结|未办结|不服|经复议/;

const SUBJECTS: readonly Subject[] = [
  {
    rule: "T3-EQ4",
    name: "行政复议",
    words: "行政复议",
    unless: QUALIFIED,
    cells: ["table4.V.5"],
    figures: ({ table4 }) => [table4?.["V.5"]],
  },
  {
    rule: "T3-EQ4",
    name: "行政诉讼",
    words: "行政诉讼",
    unless: QUALIFIED,
    cells: ["table4.L.5", "table4.P.5"],
    figures: ({ table4 }) => [table4?.["L.5"], table4?.["P.5"]],
  },
  {
    rule: "TX-NONE-REQUESTS",
    name: "本年新收政府信息公开申请",
    words: "(?:政府信息公开|信息公开|依申请公开)(?:的)?申请",
    unless: /逾期|超期|未办结|未答复|复议|诉讼|费/,
    cells: ["table3.R1.C7"],
    figures: ({ table3 }) => [table3?.R1?.C7],
  },
  {
    rule: "TX-NONE-FEE",
    name: "信息处理费收入",
    words: "信息处理费",
    unless: /缴纳|逾期|按时/,
    cells: ["text.section6"],
    figures: (_, feeIncome) => [feeIncome],
  },
];

/** 未收到……行政复议；无……；行政复议、行政诉讼均为 0 件；……：无。 */
const saysNone = (words: string): RegExp =>
  new RegExp(
    `(?:未|没有|从无|不存在|无)[^。；，！\\n]{0,30}?${words}|${words}[^。；，！\\n\\d]{0,15}(?:(?<![\\d.])0(?![\\d.])|零)\\s*(?:件|起|宗|元|万元|$)|${words}[^。；，！\\n]{0,10}[：:]\\s*无`,
  );

const clauses = (text: string): string[] => text.replace(/《[^《》]*》/g, "").split(/[。；，！\n]/);

/** Where the text says that there was none of something and the tables say otherwise. Figures that are not known are not judged. */
export function noneFindings(statements: readonly NoneStatement[], tables: Tables, feeIncome?: Figure): Finding[] {
  return SUBJECTS.flatMap((subject) => {
    const readings = subject.figures(tables, feeIncome).map(readFigure).filter(isNumber);
    const found = readings.reduce(add, ZERO);
    if (signOf(found) === 0) return [];
    const pattern = saysNone(subject.words);
    return statements.flatMap(({ place, text }) =>
      clauses(text)
        .filter((clause) => pattern.test(clause) && !subject.unless.test(clause))
        .map((clause): Finding => {
          const message = `文中写“${clause.trim()}”，而${subject.name}的数字是 ${toFigure(found)}，两处不一致，请核对。`;
          const cells = [...new Set([`text.${place}`, ...subject.cells])];
          return { rule: subject.rule, severity: "warning", cells, expected: 0, found: toFigure(found), message };
        }),
    );
  });
}
