import { formatChineseDate, parseCivilDate } from "@/lib/core/civil-date";
import { yuanInCapitals } from "../capitals";
import { dayWithWeekday } from "../day-words";
import type { LetterFacts, Reader, Withheld } from "./facts";
import { fieldFacts, LETTER_FIELDS, type LetterField, MOST_CHARACTERS } from "./fields";
import { findGround } from "./grounds";
import type { DerivedField } from "./texts/template";

/** Something that keeps a letter from going out, at the field that it is about. */
export interface LetterProblem {
  readonly field: string;
  readonly message: string;
}

const CHINESE_DAY = /^[1-9]\d{3}年[1-9]\d?月[1-9]\d?日$/;

/** A field as it is set in a sentence, or what is wrong with it. */
export function fieldValue(field: LetterField, { values }: Pick<LetterFacts, "values">): { text: string } | { problem: string } {
  const { label, kind, options } = fieldFacts(field);
  const given = (values[field] ?? "").trim();
  if (given === "") return { problem: `缺少“${label}”，请填写后再生成文书。` };
  if ([...given].length > MOST_CHARACTERS) return { problem: `“${label}”超过 ${MOST_CHARACTERS} 字，请写得简短些，或者作为附件。` };
  if (/\{\{|\}\}/.test(given)) return { problem: `“${label}”里有没有填写的占位符，请核对。` };
  if (kind === "day") return dayText(label, given);
  if (options !== undefined) {
    const known = given.split("、").map((one) => options.find(({ value }) => value === one)?.label);
    return known.every((one) => one !== undefined) ? { text: known.join("、") } : { problem: `“${label}”只能在所列的选项里选择。` };
  }
  return { text: kind === "items" ? itemLines(given) : phrase(given).replace(LEADS[field] ?? "", "") };
}

/** Beginnings that the sentence brings itself: “因” before the reason of an extension. */
const LEADS: Readonly<Partial<Record<LetterField, RegExp>>> = { extendReason: /^(?:因为|由于|因)/ };

function dayText(label: string, given: string): { text: string } | { problem: string } {
  const date = parseCivilDate(given);
  if (date !== null) return { text: formatChineseDate(date) };
  const [year, month, day] = (given.match(/\d+/g) ?? []).map((part) => part.padStart(2, "0"));
  const real = CHINESE_DAY.test(given) && parseCivilDate(`${year}-${month}-${day}`) !== null;
  return real ? { text: given } : { problem: `“${label}”不是有效的日期，请写成“2026年3月1日”的样子。` };
}

/** A piece of a sentence: in one line, without the stop that the sentence brings. */
const phrase = (given: string): string =>
  given.replace(/([，。；：、！？,;:])?\s*\n\s*/g, (_, stop?: string) => stop ?? "；").replace(/[。；;，,、.\s]+$/, "");

/** A name that is set in quotation marks: those within it are single ones (GB/T 15834). */
export const quotable = (text: string): string => text.replace(/“/g, "‘").replace(/”/g, "’");

const NUMERALS = [
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
  "十一",
  "十二",
  "十三",
  "十四",
  "十五",
  "十六",
  "十七",
  "十八",
  "十九",
  "二十",
];

/** How people number their lines: （一） (1) 1. 1、 一、; 2.5万元 is no number of a line. */
const NUMBERED = /^(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|\d+(?:[.．](?!\d)|[、)）]))\s*/;

/** Items a line each, as an enumeration of the text. */
function itemLines(given: string): string {
  const lines = given
    .split("\n")
    .map((line) => phrase(line.trim()).replace(NUMBERED, ""))
    .filter((line) => line !== "");
  if (lines.length < 2) return `${lines.join("")}。`;
  return lines.map((line, index) => `（${NUMERALS[index] ?? index + 1}）${line}${index === lines.length - 1 ? "。" : "；"}`).join("\n");
}

const YOU: Readonly<Record<Reader, string>> = { natural: "您", organisation: "贵单位", either: "您（单位）", agency: "你机关" };

/** Everything the passages rest on, each article once and in its order. */
function withheldArticles(withheld: readonly Withheld[]): string[] {
  const used = withheld.flatMap(({ ground }) => findGround(ground)?.article.split("、") ?? []);
  return [...new Set(used)].sort((one, other) => ARTICLES.indexOf(one) - ARTICLES.indexOf(other));
}

const ARTICLES: readonly string[] = ["第十四条", "第十五条", "第十六条第一款", "第十六条第二款", "第三十二条"];

/** A value that follows from other facts, or what is missing for it. An empty text leaves its paragraph out. */
export function derivedValue(field: DerivedField, facts: LetterFacts): { text: string } | { field: string; problem: string } {
  const { fee, withheld = [], clock } = facts;
  switch (field) {
    case "you":
      return { text: YOU[facts.person] };
    case "feeMethod":
    case "feeAmount":
    case "feeAmountUpper":
      if (fee === undefined) return { field: "fee", problem: "缺少信息处理费的计算，请先计算应收金额。" };
      if (fee.yuan === 0) return { field: "fee", problem: "应收的信息处理费为零，不需要发收费通知书。" };
      if (field === "feeMethod") return { text: fee.method === "BY_ITEM" ? "按件计收" : "按量计收" };
      return { text: field === "feeAmount" ? String(fee.yuan) : yuanInCapitals(fee.yuan) };
    case "withheldCount":
      return withheld.length > 0
        ? { text: String(withheld.length) }
        : { field: "withheld", problem: "部分公开应当列明不予公开的各处内容及其依据、理由。" };
    case "withheldBasis":
      return { text: `《中华人民共和国政府信息公开条例》${withheldArticles(withheld).join("、")}` };
    case "clockStart":
    case "dueDay":
    case "provisionalWords":
      return clock === undefined ? { field: "clock", problem: "缺少答复期限的计算。" } : clockValue(field, clock);
  }
}

function clockValue(
  field: "clockStart" | "dueDay" | "provisionalWords",
  { shown }: NonNullable<LetterFacts["clock"]>,
): { text: string } | { field: string; problem: string } {
  if (shown.clock.state !== "running") return { field: "clock", problem: "答复期限目前停止计算，等申请人补正或者缴费后再出具说明。" };
  switch (field) {
    case "clockStart":
      return { text: formatChineseDate(shown.clock.start) };
    case "dueDay":
      return { text: dayWithWeekday(shown.clock.due) };
    case "provisionalWords":
      return {
        text: shown.provisional
          .map((one) =>
            one.why === "openConsultation"
              ? `${formatChineseDate(one.since)}起正在征求意见，征求意见所需时间不计算在内，最后一天还会顺延。`
              : `${one.year}年的放假安排尚未公布（日历待公布），公布后将重新计算。`,
          )
          .join(""),
      };
  }
}

export const isLetterField = (name: string): name is LetterField => Object.hasOwn(LETTER_FIELDS, name);
